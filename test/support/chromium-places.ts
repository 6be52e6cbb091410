import { readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The properties of a computer that determine where its browsers are. */
export interface Computer {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  home: string
}

/** The headless shell, a Chromium without windows, comes first: its pages are drawn in half the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/** Possible paths of a Chromium, most likely first; most of them will not exist. */
export function chromiumPlaces(computer: Computer): string[] {
  return [...onPath(computer), ...usualPlaces(computer), ...playwrightCache(computer)]
}

function onPath({ platform, env }: Computer): string[] {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  const ending = platform === 'win32' ? '.exe' : ''
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, `${name}${ending}`)))
}

function usualPlaces({ platform, env, home }: Computer): string[] {
  if (platform === 'darwin') return ['/Applications', join(home, 'Applications')].flatMap(macApps)
  if (platform !== 'win32') return ['/snap/bin/chromium', '/opt/google/chrome/chrome']
  return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      // Every Windows has Edge, which is based on Chromium.
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ])
}

function macApps(folder: string): string[] {
  return ['Google Chrome', 'Chromium'].map((name) =>
    join(folder, `${name}.app/Contents/MacOS/${name}`),
  )
}

/** Browsers downloaded by `npx playwright install chromium`, newest first. */
function playwrightCache(computer: Computer): string[] {
  const cache = computer.env.PLAYWRIGHT_BROWSERS_PATH ?? playwrightFolder(computer)
  return foldersIn(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((one, other) => Number(other.slice(9)) - Number(one.slice(9)))
    .flatMap((name) => foldersIn(join(cache, name)).map((inner) => join(cache, name, inner)))
    .flatMap((folder) => [
      join(folder, 'chrome'),
      join(folder, 'chrome.exe'),
      ...macApps(folder),
      join(folder, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
    ])
}

function playwrightFolder({ platform, env, home }: Computer): string {
  if (platform === 'darwin') return join(home, 'Library/Caches/ms-playwright')
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? home, 'ms-playwright')
  return join(env.XDG_CACHE_HOME ?? join(home, '.cache'), 'ms-playwright')
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // No such folder: nothing was downloaded.
    return []
  }
}
