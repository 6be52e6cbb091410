import { describe, expect, it } from 'vitest'
import type { Role } from '../../../src/shared/contract.ts'
import { ask } from '../../support/ask.ts'
import { startTestGateway } from '../../support/test-gateway.ts'
import { makeQris } from '../qris/support/make-qris.ts'

const PIN = '481516'
const REASON = 'uang terlihat di aplikasi'

/** A counter that waits for money which no phone has told of. */
async function openShop() {
  const gateway = await startTestGateway()
  const { engine, command } = gateway
  await command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: PIN })
  await command('order.addAmount', { amount: 25_000 })
  const { payment } = await command('order.payWithQris', {})
  const { id } = payment!
  const say = async (name: string, input: unknown, role: Role = 'cashier') => {
    const { answer } = await engine.call(name, input, { role, sessionSecret: null })
    return answer.ok ? 'done' : answer.code
  }
  const status = () => engine.payments.find(id)!.status
  const paidEvents = () =>
    engine.database.read
      .prepare("SELECT sequence, facts FROM events WHERE kind = 'payment.paid' ORDER BY sequence")
      .all() as { sequence: number; facts: string }[]
  return { gateway, engine, command, id, say, status, paidEvents }
}

describe('T-P13 a cashier who says that money came and keeps the cash', () => {
  it('gets nowhere without the owner’s PIN and a reason, and not from the network at all', async () => {
    const { gateway, id, say, status, paidEvents } = await openShop()
    for (const role of ['cashier', 'owner'] as const) {
      expect(await say('order.confirmByHand', { reason: REASON }, role)).toBe('INPUT_INVALID')
      expect(await say('payments.confirmByHand', { id, reason: REASON }, role)).toBe(
        'INPUT_INVALID',
      )
      const wrong = { pin: '111111', reason: REASON }
      expect(await say('order.confirmByHand', wrong, role)).toBe('PIN_WRONG')
      expect(await say('payments.confirmByHand', { id, ...wrong }, role)).toBe('PIN_WRONG')
      for (const reason of ['', 'ok', undefined]) {
        const mute = { pin: PIN, reason }
        expect(await say('order.confirmByHand', mute, role)).toBe('INPUT_INVALID')
        expect(await say('payments.confirmByHand', { id, ...mute }, role)).toBe('INPUT_INVALID')
      }
    }
    const right = { id, pin: PIN, reason: REASON }
    expect(await say('payments.confirmByHand', right, 'display')).toBe('FORBIDDEN')
    const reply = await ask(`${gateway.lanUrl}/app/payments.confirmByHand`, { body: right })
    expect(reply.status).toBe(404)
    expect([status(), paidEvents()]).toEqual(['pending', []])
  })

  it('has to ask for the PIN each time, also in a window that the owner has just opened', async () => {
    const { command, say } = await openShop()
    expect(await say('order.confirmByHand', { pin: PIN, reason: REASON })).toBe('done')
    await command('order.next', {})
    await command('order.addAmount', { amount: 10_000 })
    await command('order.payWithQris', {})
    expect(await say('order.confirmByHand', { reason: REASON }, 'owner')).toBe('INPUT_INVALID')
  })

  it('leaves a link in the chain with the reason, which nobody can change unseen', async () => {
    const { engine, command, id, say, paidEvents } = await openShop()
    expect(await say('payments.confirmByHand', { id, pin: PIN, reason: REASON })).toBe('done')
    const [event] = paidEvents()
    expect(JSON.parse(event!.facts)).toMatchObject({
      id,
      exception: 'by-hand',
      evidence: 'by-hand',
      notification: null,
      reason: REASON,
    })
    expect(engine.events.verify().isOk).toBe(true)
    await engine.database.write((db) => {
      // The log refuses to be changed; whoever opens the file takes that off first.
      const guards = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck()
      for (const name of guards.all()) db.exec(`DROP TRIGGER "${name}"`)
      db.prepare("UPDATE events SET facts = json_set(facts, '$.exception', NULL)").run()
    })
    expect(engine.events.verify()).toMatchObject({ isOk: false, firstBadSequence: 1 })
    expect(await command('payments.list', {})).toHaveLength(1)
  })

  it('stands apart in the list and in the payment itself', async () => {
    const { command, id, say } = await openShop()
    await say('payments.confirmByHand', { id, pin: PIN, reason: REASON })
    const rows = await command('payments.list', {})
    const byHand = rows.filter(({ exception }) => exception === 'by-hand')
    expect(byHand.map((row) => [row.id, row.evidence, row.notificationNumber])).toEqual([
      [id, 'by-hand', null],
    ])
    expect(await command('payments.get', { id })).toMatchObject({
      byHandReason: REASON,
      evidenceText: null,
    })
  })
})
