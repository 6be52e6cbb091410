import type { EncryptedLine } from '../encrypted-line.ts'

/**
 * A sentence in both languages; recipes are also shown on the phone, where the till's texts are not available.
 */
export interface BilingualText {
  id: string
  en: string
}

/** The settings that a paired phone receives. */
export interface PairingDetails {
  /** `http://192.168.1.20:8720`. */
  origin: string
  token: string
  deviceName: string
  /** The signing secret of this phone, for apps that can sign. */
  signingSecret: string
  /** The TLS port, while it is open. */
  encrypted: EncryptedLine | null
}

/** One value to type or paste in the forwarder app. */
export interface RecipeSetting {
  label: BilingualText
  value: string
  /** Multi-line: shown in a text area. */
  isLong?: boolean
}

/** A wallet's notification as Android shows it. */
export interface ShownNotification {
  app: string
  title: string
  text: string
  /** When the phone showed it. */
  postedAtMs: number
  /** When the app sends it: later when it was kept, or sent again by hand. */
  sentAtMs: number
}

/** The request that the app sends for it with the settings of the recipe. */
export interface RecipeRequest {
  method: 'POST'
  url: string
  headers: Record<string, string>
  body: string
}

/** How one forwarder app is set up. A new app is one file here and a line in index.ts. */
export interface Recipe {
  id: string
  name: string
  /** What it is, where to find it, and what it costs. */
  about: BilingualText
  /**
   * `own`: sends heartbeats by itself; `timer`: the owner adds a timer; `none`: no heartbeats, so silence
   * cannot be judged.
   */
  heartbeat: 'own' | 'timer' | 'none'
  /** In the order in which the app asks for them. */
  settings: (pairing: PairingDetails) => RecipeSetting[]
  /** The app signs its bodies with the signing secret, as hex in `X-Signature`. */
  isSigning?: boolean
  steps: BilingualText[]
  /** How a heartbeat is added, for `timer`. */
  heartbeatSteps: BilingualText[]
  traps: BilingualText[]
  /** Filled as the app fills its placeholders; the source of what each one means is named beside the template. */
  request: (pairing: PairingDetails, shown: ShownNotification) => RecipeRequest
}

/** The address that needs no header: the phone's secret is in its path. */
export function addressOf({ origin, token }: PairingDetails): string {
  return `${origin}/in/${token}`
}

export function heartbeatAddressOf(pairing: PairingDetails): string {
  return `${addressOf(pairing)}/heartbeat`
}

export const HEARTBEAT_LABEL: BilingualText = {
  id: 'Alamat tanda hidup',
  en: 'Sign-of-life address',
}
export const ADDRESS_LABEL: BilingualText = { id: 'Alamat (URL)', en: 'Address (URL)' }

/** Fills the placeholders of a template; `written` encodes each value. */
export function fill(
  template: string,
  places: Record<string, string>,
  written: (value: string) => string = (value) => value,
): string {
  return Object.entries(places).reduce(
    (text, [place, value]) => text.replaceAll(place, () => written(value)),
    template,
  )
}

/** A value escaped for use inside the quotes of JSON. */
export function insideJson(value: string): string {
  return JSON.stringify(value).slice(1, -1)
}
