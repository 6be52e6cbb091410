import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** The built page of the soundbox and its files; no other file of the screens is served here. */
export interface SoundboxFiles {
  /** The page; undefined where no screens were built. */
  page: string | undefined
  /** A file of the page by its name in `assets`, or undefined when the page has no such file. */
  find: (name: string) => Promise<{ type: string; bytes: Buffer } | undefined>
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wav': 'audio/wav',
}

/** Serves the files that the page's HTML names, and the clips, which its script names. */
export function openSoundboxFiles(screensDir: string | undefined): SoundboxFiles {
  const page = screensDir === undefined ? undefined : readPage(screensDir)
  const named = new Set(
    [...(page ?? '').matchAll(/(?<=(?:src|href)="\/assets\/)[\w.-]+(?=")/g)].map(([name]) => name),
  )
  return {
    page,
    async find(name) {
      const isClip = /^[a-z-]+-[\w-]{8}\.wav$/.test(name)
      const type = TYPES[extname(name)]
      if (screensDir === undefined || type === undefined || !(isClip || named.has(name))) return
      try {
        return { type, bytes: await readFile(join(screensDir, 'assets', name)) }
      } catch {
        return undefined
      }
    },
  }
}

function readPage(screensDir: string): string | undefined {
  try {
    return readFileSync(join(screensDir, 'soundbox', 'index.html'), 'utf8')
  } catch {
    return undefined
  }
}
