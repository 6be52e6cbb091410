/**
 * Normalises a phone number for WhatsApp: `0812-3456 789`, `+62 812…` and `812…` all become `62812…`; numbers
 * of other countries keep their prefix. null for anything that cannot be a phone number.
 */
export function normalPhone(text: string): string | null {
  const trimmed = text.trim()
  if (!/^\+?[\d\s().-]+$/.test(trimmed)) return null
  const digits = trimmed.replace(/\D/g, '')
  const isForeign = trimmed.startsWith('+') && !digits.startsWith('62')
  const international = isForeign ? digits : indonesian(digits)
  return /^[1-9]\d{7,14}$/.test(international) ? international : null
}

function indonesian(digits: string): string {
  if (digits.startsWith('0062')) return digits.slice(2)
  // A common spelling is `+62 (0)812…`.
  if (digits.startsWith('62')) return `62${digits.slice(2).replace(/^0+/, '')}`
  return `62${digits.replace(/^0+/, '')}`
}
