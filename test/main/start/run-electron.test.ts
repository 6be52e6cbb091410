import { describe, expect, it } from 'vitest'
import { classifyExit, runElectron } from '../../../src/main/start/run-electron.ts'

const exit = { code: null, signal: null, lifetimeMs: 300, wasInterrupted: false }

describe('the desktop program', () => {
  it('ended normally with exit code 0 or 1', () => {
    expect(classifyExit({ ...exit, code: 0 })).toEqual({ kind: 'ended', exitCode: 0 })
    expect(classifyExit({ ...exit, code: 1 })).toEqual({ kind: 'ended', exitCode: 1 })
  })

  it('never opened when a crash killed it in the first seconds', () => {
    expect(classifyExit({ ...exit, signal: 'SIGTRAP' })).toEqual({
      kind: 'never-opened',
      why: 'it ended at once with SIGTRAP',
    })
    expect(classifyExit({ ...exit, code: 127 })).toEqual({
      kind: 'never-opened',
      why: 'it ended at once with code 127',
    })
  })

  it('is not started a second time after it crashed later', () => {
    const later = { ...exit, lifetimeMs: 3_600_000 }
    expect(classifyExit({ ...later, signal: 'SIGSEGV' })).toEqual({ kind: 'ended', exitCode: 1 })
  })

  it('ended normally when it was interrupted', () => {
    const interrupted = { ...exit, wasInterrupted: true }
    expect(classifyExit({ ...interrupted, signal: 'SIGTERM' })).toEqual({
      kind: 'ended',
      exitCode: 0,
    })
  })

  it('is run until it ends', async () => {
    expect(await runElectron(process.execPath, ['-e', 'process.exit(1)'])).toEqual({
      kind: 'ended',
      exitCode: 1,
    })
    expect(await runElectron(process.execPath, ['-e', 'process.exit(133)'])).toMatchObject({
      kind: 'never-opened',
    })
    expect(await runElectron('/no/such/electron', [])).toMatchObject({ kind: 'never-opened' })
  })
})
