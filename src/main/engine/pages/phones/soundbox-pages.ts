import { escapeHtml, page } from './phone-page.ts'

/** Before: one button. Opening the address alone uses nothing up. */
export function soundboxPairingPage(shopName: string): string {
  return page(
    'id',
    'Kotak suara',
    `<h1>Jadikan HP ini kotak suara</h1>
<p>HP ini akan menyebut jumlah uang yang masuk ke <strong>${escapeHtml(shopName)}</strong>. Hanya itu: tidak bisa melihat transaksi atau mengubah apa pun.</p>
<p lang="en">This phone will say the amounts that come in, and can do nothing else.</p>
<form method="post"><button type="submit">Jadikan kotak suara</button></form>`,
  )
}

export function soundboxClosedPage(): string {
  return page(
    'id',
    'Kode tidak berlaku',
    `<h1>Kode sudah tidak berlaku</h1>
<p>Buka lagi "Tambah kotak suara" di kasir, lalu pindai kode yang baru.</p>
<p lang="en">This code cannot be used any more. Open a new one at the till.</p>`,
  )
}

/** For everybody who holds no secret of a soundbox, or not any more. */
export function unknownSoundboxPage(): string {
  return page(
    'id',
    'Pasangkan dulu',
    `<h1>Pasangkan HP ini dulu</h1>
<p>Di layar kasir buka Atur, Suara, lalu "Tambah kotak suara", dan pindai kodenya dengan HP ini.</p>
<p lang="en">Pair this phone first: Settings, Sound, “Add a soundbox” at the till.</p>`,
  )
}
