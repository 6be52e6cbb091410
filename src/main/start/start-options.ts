import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { portOf } from './port-option.ts'

/** Options of `npm start --`, also passed to the Electron process. */
export interface StartOptions {
  /** Absolute. Absent: the system's default folder. */
  dataDir?: string
  /** Start without Electron even if it is installed. */
  isBrowserWanted: boolean
  /** Ports other than the defaults; 0 lets the system choose. */
  lanPort?: number
  appPort?: number
  tlsPort?: number
}

/**
 * Parses command line arguments. Unknown ones are ignored, because Chromium and Electron read their own from
 * the same line. Throws INPUT_INVALID for an invalid port.
 */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      data: { type: 'string' },
      browser: { type: 'boolean' },
      'lan-port': { type: 'string' },
      'till-port': { type: 'string' },
      'tls-port': { type: 'string' },
    },
  })
  return {
    isBrowserWanted: values.browser === true,
    ...(typeof values.data === 'string' && { dataDir: resolve(values.data) }),
    ...portOf('lanPort', textOf(values['lan-port'])),
    ...portOf('appPort', textOf(values['till-port'])),
    ...portOf('tlsPort', textOf(values['tls-port'])),
  }
}

/** The same options as arguments, for the Electron process. */
export function toArguments({ dataDir, lanPort, appPort, tlsPort }: StartOptions): string[] {
  return [
    ...(dataDir === undefined ? [] : [`--data=${dataDir}`]),
    ...(lanPort === undefined ? [] : [`--lan-port=${lanPort}`]),
    ...(appPort === undefined ? [] : [`--till-port=${appPort}`]),
    ...(tlsPort === undefined ? [] : [`--tls-port=${tlsPort}`]),
  ]
}

/**
 * An option without its value parses as true; it becomes an empty text, which is rejected like any invalid
 * value.
 */
function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'boolean' ? '' : value
}
