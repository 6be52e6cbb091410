import { spawn } from 'node:child_process'

/** A program and its arguments. */
export interface BrowserCommand {
  program: string
  args: string[]
}

/**
 * The command that opens an address in this system's browser; undefined where there is no display, such as on a
 * Linux server.
 */
export function browserCommand(
  url: string,
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): BrowserCommand | undefined {
  if (platform === 'darwin') return { program: 'open', args: [url] }
  // `start` is a built-in of cmd.exe, where `&` in an address would end the command.
  if (platform === 'win32') {
    return { program: 'rundll32', args: ['url.dll,FileProtocolHandler', url] }
  }
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return undefined
  return { program: 'xdg-open', args: [url] }
}

/**
 * Starts the command as a separate process; false when the program does not exist. Does not wait for it to end.
 */
export function openInBrowser({ program, args }: BrowserCommand): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore', windowsHide: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
