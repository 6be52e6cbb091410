import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { makeFolder } from './folder.ts'

const MOUNT = ['-t', 'tmpfs', '-o']

/** Whether a file system of a chosen size can be mounted: root on Linux. */
export function canMountDisks(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const probe = mkdtempSync(join(tmpdir(), 'lunas-mount-'))
  const isMounted = spawnSync('mount', [...MOUNT, 'size=64k', 'tmpfs', probe]).status === 0
  if (isMounted) spawnSync('umount', [probe])
  rmSync(probe, { recursive: true, force: true })
  return isMounted
}

/** A folder on a disk of its own, until the test ends. */
export function mountDisk(sizeKb: number): string {
  const folder = makeFolder()
  execFileSync('mount', [...MOUNT, `size=${sizeKb}k`, 'tmpfs', folder])
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]))
  return folder
}

export function remountReadOnly(folder: string): void {
  execFileSync('mount', ['-o', 'remount,ro', folder])
}

/** Takes all the room of a disk; the result gives it back. */
export function fillDisk(folder: string): () => void {
  const file = join(folder, 'filler')
  const handle = openSync(file, 'w')
  for (const size of [65_536, 4_096, 1]) {
    try {
      for (;;) writeSync(handle, Buffer.alloc(size))
    } catch {
      // Full for pieces of this size.
    }
  }
  closeSync(handle)
  return () => rmSync(file)
}
