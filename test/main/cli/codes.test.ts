import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { type CliOptions, runCliCommand } from '../../../src/main/cli/commands.ts'
import { startGateway } from '../../../src/main/gateway.ts'
import type { CreatedMerchant } from '../../../src/shared/sites/merchant.ts'
import { ask, basic } from '../../support/ask.ts'
import { refusedWith } from '../../support/refused-with.ts'
import { makeSiteQris } from '../../support/test-gateway.ts'
import { makeFolder } from '../support/folder.ts'

it('codes list shows a site’s static codes, and close deactivates one', async () => {
  const data = join(makeFolder(), 'shop')
  const gateway = await startGateway({ dataDir: data, host: '127.0.0.1', lanPort: 0, appPort: 0 })
  onTestFinished(() => gateway.stop())
  const run = (words: string, options: Partial<CliOptions> = {}) =>
    runCliCommand(words.split(' '), { data, ...options })
  const { json } = await run('merchants create', {
    name: 'Toko ABC',
    qris: makeSiteQris(1),
    'webhook-url': 'http://192.168.7.7:8080/hook',
  })
  const { merchant_id, api_key } = json as CreatedMerchant
  expect((await run(`codes list ${merchant_id}`)).text).toBe('no open codes')
  const made = await ask(`${gateway.lanUrl}/qr_codes`, {
    headers: basic(api_key),
    body: {
      external_id: 'meja-7',
      type: 'STATIC',
      callback_url: 'http://192.168.7.7:8080/callback',
    },
  })
  const { id, created } = made.json()
  expect((await run(`codes list ${merchant_id}`)).text).toBe(
    `${created}  ${id}  xendit  live  meja-7`,
  )
  expect((await run(`codes close ${id}`)).text).toBe(`${id} takes no more money`)
  expect((await run(`codes list ${merchant_id}`)).json).toEqual([])
  expect(await refusedWith(run(`codes close ${id}`))).toBe('NOT_FOUND')
  expect(await refusedWith(run('codes list'))).toBe('INPUT_INVALID')
})
