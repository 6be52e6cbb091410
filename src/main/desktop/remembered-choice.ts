import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { MonitorChoice } from './monitors.ts'

/**
 * Reads the chosen monitor. It belongs to this computer, not to the shop's data, so it is a small file beside
 * the database. Missing or unreadable means automatic.
 */
export function readChoice(file: string): MonitorChoice {
  try {
    return toChoice(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // A damaged file must not keep the till from starting; the choice can be made again in the menu.
    return { kind: 'automatic' }
  }
}

/** Saves the choice; replaces the file atomically, so that a power cut leaves the old or the new one. */
export function writeChoice(file: string, choice: MonitorChoice): void {
  mkdirSync(dirname(file), { recursive: true })
  const fresh = `${file}.new`
  writeFileSync(fresh, `${JSON.stringify(choice)}\n`, { mode: 0o600 })
  renameSync(fresh, file)
}

function toChoice(value: unknown): MonitorChoice {
  if (typeof value !== 'object' || value === null || !('kind' in value)) {
    return { kind: 'automatic' }
  }
  if (value.kind === 'window') return { kind: 'window' }
  if (value.kind !== 'monitor' || !('id' in value) || typeof value.id !== 'number') {
    return { kind: 'automatic' }
  }
  const label = 'label' in value && typeof value.label === 'string' ? value.label : ''
  return { kind: 'monitor', id: value.id, label }
}
