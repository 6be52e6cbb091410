import { createHash } from 'node:crypto'
import { SCRIPT_TEXT } from './script.ts'
import { STYLE_TEXT } from './style.ts'

/** A file of the page. Its name changes with what is in it, so a browser may keep it for ever. */
export interface Asset {
  path: string
  type: string
  text: string
}

export const STYLE = asset('page', 'css', STYLE_TEXT)
export const SCRIPT = asset('page', 'js', SCRIPT_TEXT)

export function asset(name: string, ending: 'css' | 'js', text: string): Asset {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  const type = ending === 'js' ? 'text/javascript' : 'text/css'
  return { path: `/pay-page/${name}.${hash}.${ending}`, type: `${type}; charset=utf-8`, text }
}
