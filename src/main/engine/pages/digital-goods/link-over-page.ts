import { html } from '../base/html.ts'
import { shell } from '../base/shell.ts'
import { PAY_STYLE } from '../pay/assets.ts'

/** For a customer whose download link is too old. */
export function linkOverPage(): string {
  return shell({
    language: 'id',
    title: 'Tautan berakhir',
    style: PAY_STYLE(),
    body: html`<main><section class="card ended"><h2>Tautan ini sudah berakhir</h2>
<p>Buka lagi halaman pembayaran untuk mendapat tautan baru, atau hubungi toko.</p>
<p lang="en">This link has ended. Open the payment page again for a new one, or ask the shop.</p></section></main>`,
  })
}
