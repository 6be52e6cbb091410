/** Texts of the desktop shell; the screens have their own list. */
export interface DesktopTexts {
  program: string
  edit: string
  view: string
  customerDisplay: string
  showCustomerDisplay: string
  automatic: string
  inWindow: string
  keepsCrashing: string
}

const INDONESIAN: DesktopTexts = {
  program: 'Lunas',
  edit: 'Sunting',
  view: 'Tampilan',
  customerDisplay: 'Layar pelanggan',
  showCustomerDisplay: 'Tampilkan layar pelanggan',
  automatic: 'Pilih monitor otomatis',
  inWindow: 'Dalam jendela biasa',
  keepsCrashing:
    'Layar kasir berhenti berulang kali. Pembayaran tetap diterima. Tutup lalu buka lagi Lunas.',
}

const ENGLISH: DesktopTexts = {
  program: 'Lunas',
  edit: 'Edit',
  view: 'View',
  customerDisplay: 'Customer display',
  showCustomerDisplay: 'Show the customer display',
  automatic: 'Choose the monitor by itself',
  inWindow: 'In a normal window',
  keepsCrashing:
    'The cashier screen keeps stopping. Payments are still received. Close Lunas and open it again.',
}

/** The texts for a system locale such as `en-GB`; Indonesian unless the system is English. */
export function desktopTextsFor(locale: string): DesktopTexts {
  return /^en\b/i.test(locale) ? ENGLISH : INDONESIAN
}
