import { expect, it } from 'vitest'
import { refusedWith } from '../../../support/refused-with.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { MINUTE, openTestEngine } from '../../../support/test-engine.ts'

async function open() {
  const dataDir = makeTempDir()
  const shop = await openTestEngine({ dataDir })
  const { soundboxes } = shop.engine.sound
  return { dataDir, shop, soundboxes, openCode: () => soundboxes.openPairing((code) => code).url }
}

it('a soundbox pairs with the code on the screen, once and within two minutes', async () => {
  const { shop, soundboxes, openCode } = await open()
  const late = openCode()
  shop.clock.advance(2 * MINUTE)
  expect(await refusedWith(soundboxes.pair(late, 'HP'))).toBe('PAIRING_CLOSED')

  const code = openCode()
  shop.clock.advance(2 * MINUTE - 1)
  const { soundbox, token } = await soundboxes.pair(code, ' HP lama ')
  expect(soundbox.name).toBe('HP lama')
  expect(soundboxes.findByToken(token)?.id).toBe(soundbox.id)
  expect(soundboxes.pairing()?.soundbox?.id).toBe(soundbox.id)
  expect(await refusedWith(soundboxes.pair(code, 'HP lain'))).toBe('PAIRING_CLOSED')
})

it('of two phones that use one code at once, one is paired', async () => {
  const { soundboxes, openCode } = await open()
  const code = openCode()
  const results = await Promise.all([
    refusedWith(soundboxes.pair(code, 'A')),
    refusedWith(soundboxes.pair(code, 'B')),
  ])
  expect(results.toSorted()).toEqual(['PAIRING_CLOSED', undefined])
  expect(soundboxes.list()).toHaveLength(1)
})

it('a revoked soundbox is rejected, also after a restart; the list contains no secret', async () => {
  const { dataDir, shop, soundboxes, openCode } = await open()
  const kept = await soundboxes.pair(openCode(), 'Dapur')
  shop.clock.advance(1)
  const gone = await soundboxes.pair(openCode(), 'Teras')
  await soundboxes.revoke(gone.soundbox.id)
  expect(await refusedWith(soundboxes.revoke(gone.soundbox.id))).toBe('DEVICE_NOT_FOUND')
  await shop.stop()

  const again = (await openTestEngine({ dataDir })).engine.sound.soundboxes
  expect(again.findByToken(kept.token)?.name).toBe('Dapur')
  expect(again.findByToken(gone.token)).toBeUndefined()
  expect(again.list()).toEqual([{ ...kept.soundbox }, { ...gone.soundbox, isRevoked: true }])
})

it('pairing and revoking are recorded in the log', async () => {
  const { shop, soundboxes, openCode } = await open()
  const { soundbox } = await soundboxes.pair(openCode(), 'Dapur')
  await soundboxes.revoke(soundbox.id)
  const kinds = shop.engine.events.since(0, null, 10).map(({ kind }) => kind)
  expect(kinds).toEqual(['soundbox.paired', 'soundbox.revoked'])
})
