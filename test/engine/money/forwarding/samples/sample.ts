/** A forwarder app's request for one notification, and the expected parse result. */
export interface ForwarderSample {
  name: string
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH'
  /** Default: the phone's own address. */
  path?: string
  /** The query string. */
  query?: string
  contentType?: string
  body?: string
  /** Where the phone's token is, when it is not in the path. */
  token?:
    | 'bearer'
    | 'basic'
    | 'x-api-key'
    | 'x-license-key'
    | 'x-listener-token'
    | 'x-webhook-secret'
  read: { app: string; title: string; text: string; bigText?: string; amount: number }
}

export const JSON_TYPE = 'application/json'
export const FORM = 'application/x-www-form-urlencoded'
export const DANA = 'id.dana'
export const TITLE = 'Pembayaran Masuk'
export const TEXT = 'Rp25.042 diterima DANA Bisnis.'
export const READ = { app: DANA, title: TITLE, text: TEXT, amount: 25_042 }

export const json = (
  name: string,
  body: object,
  more: Partial<ForwarderSample> = {},
): ForwarderSample => ({
  name,
  contentType: JSON_TYPE,
  body: JSON.stringify(body),
  read: READ,
  ...more,
})

export const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString()

export function multipart(fields: Record<string, string>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `----lunas\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}----lunas--\r\n`
}
