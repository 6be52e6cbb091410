import type { ApiClient } from '../dialect.ts'

const LONGEST = 20

/** The owner's choice, or the merchant's name in characters that are valid in an invoice id. */
export function usernameOf({
  merchantName,
  options,
}: Pick<ApiClient, 'merchantName' | 'options'>): string {
  return slug(options.bayarggUsername) || slug(merchantName) || 'toko'
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, LONGEST)
}
