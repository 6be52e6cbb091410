import type { Session } from 'electron'

/** Every permission of this Electron version; typed against Electron, so that a new one is noticed. */
export type Permission = Parameters<
  NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
>[1]

/**
 * The only permissions of our pages, each with its reason; everything else is denied. Pasting a QRIS picture
 * needs none: the paste event contains the picture, while `clipboard-read` would let a page read the clipboard
 * at any time.
 */
export const ALLOWED_PERMISSIONS: Readonly<Partial<Record<Permission, string>>> = {
  'clipboard-sanitized-write': 'the owner copies a key or an address with a tap',
}

export interface PermissionDecision {
  isAllowed: boolean
  reason: string
}

/** Decides about one permission, for any page. Unknown names are denied. */
export function decidePermission(permission: string): PermissionDecision {
  const allowed = Object.entries(ALLOWED_PERMISSIONS).find(([name]) => name === permission)
  if (!allowed) return { isAllowed: false, reason: 'no screen of Lunas needs it' }
  return { isAllowed: true, reason: allowed[1] }
}

/** True when a page of `origin` may have this permission: it is in the table and the page is ours. */
export function mayAsk(permission: string, origin: string, ownOrigin: string): boolean {
  return isOwnPage(origin, ownOrigin) && decidePermission(permission).isAllowed
}

/** True when a window may navigate to `url`: our own pages only. */
export function mayNavigate(url: string, ownOrigin: string): boolean {
  return isOwnPage(url, ownOrigin)
}

/**
 * True when a page may load `url`: from our own server, or created by the page. The content security policy has
 * the same rule; this also applies to a page served without it.
 */
export function mayRequest(url: string, ownOrigin: string): boolean {
  const parsed = URL.parse(url)
  if (!parsed) return false
  if (parsed.protocol === 'data:' || parsed.protocol === 'devtools:') return true
  if (parsed.protocol === 'blob:') return parsed.origin === ownOrigin
  if (parsed.protocol === 'ws:') return parsed.host === URL.parse(ownOrigin)?.host
  return isOwnPage(url, ownOrigin)
}

/** Hosts that may be opened in the system's browser: a prepared WhatsApp message, which a person sends. */
export const EXTERNAL_HOSTS: readonly string[] = ['wa.me']

/**
 * True when the system's browser may open `url`: https, a listed host by its exact name on the default port, no
 * user name. All other schemes (`file:`, `smb:`, `ms-...:`) can start programs and are rejected.
 */
export function mayOpenExternally(url: string, hosts: readonly string[] = EXTERNAL_HOSTS): boolean {
  const parsed = URL.parse(url)
  if (!parsed || namesUser(parsed)) return false
  return parsed.protocol === 'https:' && hosts.includes(parsed.host)
}

function isOwnPage(url: string, ownOrigin: string): boolean {
  const parsed = URL.parse(url)
  if (!parsed || namesUser(parsed)) return false
  // `blob:http://127.0.0.1:8721/...` has our origin too, but is not a page of our server.
  return parsed.protocol === 'http:' && parsed.origin === ownOrigin
}

/** `http://127.0.0.1:8721@evil.example/` goes to evil.example; our own addresses have no user name. */
function namesUser({ username, password }: URL): boolean {
  return username !== '' || password !== ''
}
