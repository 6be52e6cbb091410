import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { makeFolder } from './main/support/folder.ts'
import { hears, startProgram } from './main/support/program.ts'
import { ask } from './support/ask.ts'

it('npm run dev opens pages of Vite on a running demo shop, and leaves nothing behind', async () => {
  const folder = makeFolder()
  const dev = startProgram(process.execPath, ['test/dev.ts'], { TMPDIR: folder })
  const [, address = ''] = await hears(dev, /Cashier +(http:\S+)/)
  const { origin } = new URL(address)

  const opened = await ask(address)
  expect([opened.status, opened.headers.location]).toEqual([302, '/cashier/'])
  const cookie = String(opened.headers['set-cookie']?.[0]).split(';')[0] ?? ''
  const page = await ask(`${origin}/cashier/`)
  expect(page.text).toContain('/@vite/client')
  const reply = await ask(`${origin}/app/session.get`, { headers: { cookie, origin }, body: {} })
  expect(reply.json()).toMatchObject({ ok: true, value: { role: 'cashier', isDemo: true } })

  dev.child.kill('SIGINT')
  expect(await dev.ended).toBe(0)
  expect(readdirSync(folder)).toEqual([])
})
