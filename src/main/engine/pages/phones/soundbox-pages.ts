import { html } from '../base/html.ts'
import { phonePage } from './phone-page.ts'

/** Before: one button. Opening the address alone does not use the code up. */
export function soundboxPairingPage(shopName: string): string {
  return phonePage({
    language: 'id',
    title: 'Kotak suara',
    content: html`<h1>Jadikan HP ini kotak suara</h1>
<p>HP ini akan menyebut jumlah uang yang masuk ke <strong>${shopName}</strong>. Hanya itu: tidak bisa melihat transaksi atau mengubah apa pun.</p>
<p lang="en">This phone will say the amounts that come in, and can do nothing else.</p>
<form method="post"><button type="submit">Jadikan kotak suara</button></form>`,
  })
}

export function soundboxClosedPage(): string {
  return phonePage({
    language: 'id',
    title: 'Kode tidak berlaku',
    content: html`<h1>Kode sudah tidak berlaku</h1>
<p>Buka lagi "Tambah kotak suara" di kasir, lalu pindai kode yang baru.</p>
<p lang="en">This code cannot be used any more. Open a new one at the till.</p>`,
  })
}

/** For browsers without the secret of a soundbox. */
export function unknownSoundboxPage(): string {
  return phonePage({
    language: 'id',
    title: 'Pasangkan dulu',
    content: html`<h1>Pasangkan HP ini dulu</h1>
<p>Di layar kasir buka Atur, Suara, lalu "Tambah kotak suara", dan pindai kodenya dengan HP ini.</p>
<p lang="en">Pair this phone first: Settings, Sound, “Add a soundbox” at the till.</p>`,
  })
}
