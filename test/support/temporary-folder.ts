import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ENOUGH_BYTES = 4 * 2 ** 30

/**
 * The folder below which the tests make their data directories. In memory where that has room and lets programs
 * run: hundreds of databases that are written through to a disk only wait for that disk.
 */
export function temporaryFolder(inMemory = '/dev/shm', needsBytes = ENOUGH_BYTES): string {
  return hasRoom(inMemory, needsBytes) && runsPrograms(inMemory) ? inMemory : tmpdir()
}

function hasRoom(folder: string, bytes: number): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= bytes
  } catch {
    return false
  }
}

/** Containers often forbid it; some tests write a small program and run it. */
function runsPrograms(folder: string): boolean {
  try {
    const own = mkdtempSync(join(folder, 'lunas-run-'))
    const program = join(own, 'program')
    writeFileSync(program, '#!/bin/sh\nexit 0\n')
    chmodSync(program, 0o755)
    const { status } = spawnSync(program)
    rmSync(own, { recursive: true, force: true })
    return status === 0
  } catch {
    return false
  }
}
