import { homedir } from 'node:os'
import { join } from 'node:path'

/** The system's folder for application data; the default for a shop's data. */
export function defaultDataDir(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Lunas')
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lunas')
  return join(environment.XDG_CONFIG_HOME || join(home, '.config'), 'Lunas')
}
