import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readStartOptions, toArguments } from '../../../src/main/start/start-options.ts'

it('uses the default folder, ports and windows without options', () => {
  expect(readStartOptions([])).toEqual({ isBrowserWanted: false })
})

it('parses a folder, the ports and the browser option', () => {
  const args = ['--data', 'shop', '--browser', '--lan-port=0', '--till-port', '9001']
  expect(readStartOptions(args)).toEqual({
    isBrowserWanted: true,
    dataDir: resolve('shop'),
    lanPort: 0,
    appPort: 9001,
  })
})

it('ignores the options of Chromium and Electron', () => {
  const args = ['/opt/lunas/app', '--no-first-run', '--remote-debugging-port=0', '--data=/shop']
  expect(readStartOptions(args)).toEqual({ isBrowserWanted: false, dataDir: '/shop' })
})

it.each(['--lan-port=65536', '--lan-port=-1', '--till-port=80a', '--till-port=', '--lan-port'])(
  'rejects %s',
  (argument) => {
    expect(() => readStartOptions([argument])).toThrow('is no port')
  },
)

it('passes the same options on to the Electron process', () => {
  const options = { isBrowserWanted: false, dataDir: '/the shop/data', lanPort: 0, appPort: 9001 }
  expect(readStartOptions(toArguments(options))).toEqual(options)
  expect(toArguments({ isBrowserWanted: true })).toEqual([])
})
