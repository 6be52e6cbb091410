import { spawn } from 'node:child_process'

/** A program and its arguments. */
export interface BrowserCommand {
  program: string
  args: string[]
}

/**
 * How this system opens an address in its browser; undefined where nobody would see it, such as a
 * Linux machine without a display.
 */
export function browserCommand(
  url: string,
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): BrowserCommand | undefined {
  if (platform === 'darwin') return { program: 'open', args: [url] }
  // `start` is a word of cmd.exe, where `&` in an address would end the command.
  if (platform === 'win32') {
    return { program: 'rundll32', args: ['url.dll,FileProtocolHandler', url] }
  }
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return undefined
  return { program: 'xdg-open', args: [url] }
}

/** Starts the command on its own; false when the program is not there. Never waits for it to end. */
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
