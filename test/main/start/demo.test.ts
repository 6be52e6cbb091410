import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DEMO_PRODUCTS, DEMO_SHOP } from '../../../src/main/start/demo-shop.ts'
import type { Answer } from '../../../src/shared/contract.ts'
import type { Payment } from '../../../src/shared/payments/payment.ts'
import type { Till } from '../../../src/shared/sales/till.ts'
import { ask } from '../../support/ask.ts'
import { makeFolder } from '../support/folder.ts'
import { hears, startScript } from '../support/program.ts'

const STARTING_MS = 60_000

async function startDemo(...words: string[]) {
  const folder = makeFolder()
  const program = startScript('demo', words, { TMPDIR: folder })
  await hears(program, /Ctrl\+C/)
  return { folder, program }
}

/** A window opened by its printed address. */
async function openWindow(address: string) {
  const opened = await ask(address)
  const cookie = String(opened.headers['set-cookie']?.[0]).split(';')[0] ?? ''
  const { origin } = new URL(address)
  return async <Value>(command: string, body: object = {}): Promise<Value> => {
    const reply = await ask(`${origin}/app/${command}`, { headers: { cookie, origin }, body })
    const answer = reply.json() as Answer<Value>
    if (!answer.ok) throw new Error(`${command}: ${answer.code}`)
    return answer.value
  }
}

describe('npm run demo', () => {
  it(
    'completes a sale: three windows, a payment, a phone, both screens paid',
    async () => {
      const { program } = await startDemo()
      const addressOf = (name: string) =>
        new RegExp(`${name} +(http://127\\.0\\.0\\.1:\\d+/\\S+)`).exec(program.out())?.[1] ?? ''
      const [cashier, display, phone] = [
        await openWindow(addressOf('Cashier')),
        await openWindow(addressOf('Customer display')),
        await openWindow(addressOf('Phone')),
      ]
      expect(await cashier('shop.get')).toMatchObject({ name: DEMO_SHOP.name, isSetUp: true })
      const { products } = await cashier<{ products: { id: string }[] }>('catalog.get')
      expect(products).toHaveLength(DEMO_PRODUCTS.length)
      await cashier('order.addProduct', { productId: products[0]!.id })
      const { payment, phone: light } = await cashier<Till>('order.payWithQris')
      expect(light).toMatchObject({ colour: 'green', reason: 'beating' })
      expect(await display('display.get')).toMatchObject({ word: 'waiting' })

      const [open] = await phone<Payment[]>('demo.openPayments')
      expect(open?.id).toBe(payment?.id)
      const total = String(open?.total).replace(/\B(?=(\d{3})+$)/g, '.')
      const answer = await phone<{ statusCode: number; body: string }>('demo.send', {
        app: 'id.dana',
        title: 'Pembayaran Masuk',
        text: `Rp${total} diterima DANA Bisnis.`,
      })
      expect(answer.statusCode).toBe(200)
      expect(JSON.parse(answer.body)).toMatchObject({ success: true, invoice_id: payment?.id })
      expect((await cashier<Till>('till.get')).payment?.status).toBe('paid')
      expect(await display('display.get')).toMatchObject({ word: 'paid' })
      expect(program.errors()).toBe('')
    },
    STARTING_MS,
  )

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'leaves nothing behind after %s',
    async (signal) => {
      const { folder, program } = await startDemo()
      expect(readdirSync(folder).filter((name) => name.startsWith('lunas-demo-'))).toHaveLength(1)
      program.child.kill(signal)
      expect(await program.ended).toBe(0)
      expect(readdirSync(folder).filter((name) => name.startsWith('lunas-'))).toEqual([])
    },
    STARTING_MS,
  )

  it.each([
    ['a port that is none', () => '99999', 'INPUT_INVALID'],
    ['a port of another program', takePort, 'PORT_IN_USE'],
  ])(
    'reports %s in one line, and leaves no files behind',
    async (_, port, code) => {
      const folder = makeFolder()
      const program = startScript('demo', ['--lan-port', await port()], { TMPDIR: folder })
      expect(await program.ended).toBe(1)
      expect(program.errors()).toMatch(new RegExp(`^${code}: .+\\n$`))
      expect(readdirSync(folder).filter((name) => name.startsWith('lunas-'))).toEqual([])
    },
    STARTING_MS,
  )
})

async function takePort(): Promise<string> {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  return String((other.address() as AddressInfo).port)
}
