import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What a person may write after `npm start --`, and what the Electron case is handed on. */
export interface StartOptions {
  /** Absolute. Absent: the usual place for this system. */
  dataDir?: string
  /** Start without Electron even where it is installed. */
  isBrowserWanted: boolean
  /** Ports other than the usual ones; 0 lets the system choose. */
  lanPort?: number
  tillPort?: number
}

const PORT_HIGHEST = 65_535

/**
 * Reads the options out of command line arguments. Unknown ones are passed over: Chromium and
 * Electron read their own from the same line. Throws a plain Error on a port that is none.
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
    },
  })
  const lanPort = port('--lan-port', values['lan-port'])
  const tillPort = port('--till-port', values['till-port'])
  return {
    isBrowserWanted: values.browser === true,
    ...(typeof values.data === 'string' && { dataDir: resolve(values.data) }),
    ...(lanPort !== undefined && { lanPort }),
    ...(tillPort !== undefined && { tillPort }),
  }
}

/** The same options as arguments, for the Electron process. */
export function toArguments({ dataDir, lanPort, tillPort }: StartOptions): string[] {
  return [
    ...(dataDir === undefined ? [] : [`--data=${dataDir}`]),
    ...(lanPort === undefined ? [] : [`--lan-port=${lanPort}`]),
    ...(tillPort === undefined ? [] : [`--till-port=${tillPort}`]),
  ]
}

function port(name: string, text: string | boolean | undefined): number | undefined {
  if (text === undefined) return undefined
  const number = typeof text === 'string' && /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (number <= PORT_HIGHEST) return number
  throw new Error(`${name} needs a number from 0 to ${PORT_HIGHEST}`)
}
