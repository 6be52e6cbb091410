import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The address and secret of a running gateway for the command line; readable by the same user only. */
export interface Control {
  tillUrl: string
  token: string
  processId: number
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'control.json')
}

export function writeControl(dataDir: string, control: Control): void {
  removeControl(dataDir)
  writeFileSync(fileIn(dataDir), JSON.stringify(control), { mode: 0o600 })
}

/** undefined when there is no file, or when it cannot be read. */
export function readControl(dataDir: string): Control | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Control
  } catch {
    return undefined
  }
}

export function removeControl(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true })
}
