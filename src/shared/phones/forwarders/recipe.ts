import type { EncryptedLine } from '../encrypted-line.ts'

/** One sentence in both languages; recipes are read on the phone too, where the till's texts are not. */
export interface BilingualText {
  id: string
  en: string
}

/** What a paired phone is told. */
export interface PairingDetails {
  /** `http://192.168.1.20:8720`. */
  origin: string
  token: string
  deviceName: string
  /** With what this phone signs, for apps that can. */
  signingSecret: string
  /** The port that nobody can listen in on, while it is open. */
  encrypted: EncryptedLine | null
}

/** One thing to type or paste in the forwarder app. */
export interface RecipeSetting {
  label: BilingualText
  value: string
  /** Several lines: shown in a field that is as high. */
  isLong?: boolean
}

/** A wallet's notification as Android shows it. */
export interface ShownNotification {
  app: string
  title: string
  text: string
  postedAtMs: number
}

/** The request that the app makes of it, with the settings of the recipe. */
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
  /** What it is, where it is found, and what it costs. */
  about: BilingualText
  /** `own`: it beats by itself; `timer`: the owner adds a timer; `none`: its silence cannot be told from peace. */
  heartbeat: 'own' | 'timer' | 'none'
  /** In the order in which the app asks for them. */
  settings: (told: PairingDetails) => RecipeSetting[]
  /** The app signs its bodies with the signing secret, as hex in `X-Signature`. */
  isSigning?: boolean
  steps: BilingualText[]
  /** How a heartbeat is added, for `timer`. */
  heartbeatSteps: BilingualText[]
  traps: BilingualText[]
  request: (told: PairingDetails, shown: ShownNotification) => RecipeRequest
}

/** The address that needs no header: the phone's secret is in its path. */
export function addressOf({ origin, token }: PairingDetails): string {
  return `${origin}/in/${token}`
}

export function heartbeatAddressOf(told: PairingDetails): string {
  return `${addressOf(told)}/heartbeat`
}

export const HEARTBEAT_LABEL: BilingualText = {
  id: 'Alamat tanda hidup',
  en: 'Sign-of-life address',
}
export const ADDRESS_LABEL: BilingualText = { id: 'Alamat (URL)', en: 'Address (URL)' }

/** Puts values into the places of a template, each as `written` writes it. */
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

/** A value as it stands inside the quotes of JSON. */
export function insideJson(value: string): string {
  return JSON.stringify(value).slice(1, -1)
}
