/** Names of institutions by the first eight digits of a merchant's account number (national numbering system). */
const ACQUIRERS: Record<string, string> = {
  '93600002': 'BRI',
  '93600008': 'Bank Mandiri',
  '93600009': 'BNI',
  '93600014': 'BCA',
  '93600022': 'CIMB Niaga',
  '93600153': 'Bank Sinarmas',
  '93600490': 'Bank Neo Commerce',
  '93600503': 'Bank Nobu',
  '93600822': 'AstraPay',
  '93600898': 'Telkom',
  '93600911': 'LinkAja',
  '93600912': 'OVO',
  '93600914': 'GoPay',
  '93600915': 'DANA',
  '93600918': 'ShopeePay',
}

/** Name of the institution that keeps the account, or null when it is not in this list. */
export function acquirerName(nns: string): string | null {
  return ACQUIRERS[nns] ?? null
}
