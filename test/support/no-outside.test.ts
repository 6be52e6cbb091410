import { expect, it } from 'vitest'

const WAYS_OUT: [string, () => unknown][] = [
  ['opens a port', () => process.getBuiltinModule('node:net').createServer().listen(0)],
  ['opens a connection', () => fetch('http://127.0.0.1:65000/')],
  ['starts a program', () => process.getBuiltinModule('node:child_process').spawnSync('true')],
  ['starts a program', () => process.getBuiltinModule('node:child_process').spawn('true')],
  ['opens a UDP socket', () => process.getBuiltinModule('node:dgram').createSocket('udp4')],
]

it.each(WAYS_OUT)('a pure test fails when it %s', async (_, reachOut) => {
  const error = await Promise.resolve()
    .then(() => reachOut())
    .then(
      () => new Error('it was let through'),
      (thrown: Error) => thrown,
    )
  const { message } = error.cause instanceof Error ? error.cause : error
  expect(message).toMatch(/^A pure test /)
})
