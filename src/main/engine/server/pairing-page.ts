/** Text as HTML text: nothing in it can become a tag or leave an attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const STYLE = `
:root{color-scheme:light dark;--canvas:#f6f5f1;--surface:#fff;--ink:#17201c;--muted:#5c6660;--line:#e1e0da}
@media (prefers-color-scheme:dark){:root{--canvas:#101412;--surface:#181e1b;--ink:#eef2ef;--muted:#9aa69f;--line:#2a322e}}
*{box-sizing:border-box}
body{margin:0;padding:24px 16px;background:var(--canvas);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:440px;margin:0 auto}
h1{font-size:28px;line-height:1.2;margin:0 0 8px}
p{margin:0 0 16px;color:var(--muted)}
section{background:var(--surface);border:1px solid var(--line);border-radius:16px;padding:16px;margin:0 0 16px}
label{display:block;font-weight:600;margin:0 0 4px}
input,textarea{width:100%;min-height:48px;padding:12px;border:1px solid var(--line);border-radius:10px;background:var(--canvas);color:var(--ink);font:14px/1.4 ui-monospace,monospace}
textarea{height:166px;resize:vertical}
button{width:100%;min-height:48px;margin-top:8px;border:0;border-radius:10px;background:#0b6e4f;color:#fff;font:600 16px system-ui,sans-serif}
button.quiet{background:transparent;color:var(--ink);border:1px solid var(--line)}
output{display:block;margin-top:12px;font-weight:600;color:var(--ink)}
`

function page(title: string, content: string): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,"><style>${STYLE}</style></head><body><main>${content}</main></body></html>`
}

/** Before: one button. Opening the address alone uses nothing up, so a link preview cannot steal the code. */
export function pairingPage(shopName: string): string {
  return page(
    'Pasangkan HP',
    `<h1>Pasangkan HP ini</h1>
<p>HP ini akan memberi tahu kasir <strong>${escapeHtml(shopName)}</strong> setiap ada uang masuk.<br>
<span lang="en">This phone will tell the till about incoming money.</span></p>
<form method="post"><button type="submit">Pasangkan HP ini</button></form>`,
  )
}

export function pairingClosedPage(): string {
  return page(
    'Kode tidak berlaku',
    `<h1>Kode sudah tidak berlaku</h1>
<p>Buka lagi "Pasangkan HP" di kasir, lalu pindai kode yang baru.<br>
<span lang="en">This code cannot be used any more. Open a new one at the till.</span></p>`,
  )
}

/** After: what the forwarder app needs, each with a copy button, and a test that the till shows at once. */
export function pairedPage(paired: { origin: string; token: string; name: string }): string {
  const { origin, token, name } = paired
  const template = JSON.stringify(
    {
      app: '{{PACKAGE_NAME}}',
      title: '{{TITLE}}',
      message: '[org_content]',
      device_id: name,
      timestamp: '[timestamp]',
    },
    null,
    2,
  )
  return page(
    'HP terpasang',
    `<h1>HP terpasang</h1>
<p>Isikan ini di aplikasi penerus notifikasi. Halaman ini hanya muncul sekali.<br>
<span lang="en">Enter these in the forwarder app. This page is shown once.</span></p>
<section>${field('address', 'Alamat (URL), metode POST', `${origin}/api/webhook/payment`)}</section>
<section>${field('header', 'Header Authorization', `Bearer ${token}`)}</section>
<section><label for="body">Isi (JSON), contoh untuk SmsForwarder</label>
<textarea id="body" readonly>${escapeHtml(template)}</textarea>
<button class="quiet" type="button" data-copy="body">Salin</button></section>
<section>${field('plain', 'Tanpa header? Pakai alamat ini', `${origin}/in/${token}`)}</section>
<section><button type="button" id="test">Kirim tes ke kasir</button><output id="result" aria-live="polite"></output></section>
<script src="/pair/script.js"></script>`,
  )
}

function field(id: string, label: string, value: string): string {
  return `<label for="${id}">${label}</label><input id="${id}" readonly value="${escapeHtml(value)}">
<button class="quiet" type="button" data-copy="${id}">Salin</button>`
}

/** Copy buttons and the test; the page works without it, only less comfortably. */
export const PAIRING_SCRIPT = `
for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', () => {
    const source = document.getElementById(button.dataset.copy)
    source.select()
    // The clipboard API wants HTTPS, which a till on the Wi-Fi does not have.
    document.execCommand('copy')
    button.textContent = 'Tersalin'
  })
}
document.getElementById('test')?.addEventListener('click', async () => {
  const result = document.getElementById('result')
  try {
    const response = await fetch(document.getElementById('address').value, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: document.getElementById('header').value,
      },
      body: JSON.stringify({
        app: 'id.dana',
        title: 'Pembayaran Masuk',
        message: 'Rp25.042 diterima DANA Bisnis.',
        event_hash: 'test',
      }),
    })
    result.textContent = response.ok ? 'Terkirim. Lihat layar kasir.' : 'Kasir menolak: ' + response.status
  } catch {
    result.textContent = 'Kasir tidak terjangkau. Periksa Wi-Fi.'
  }
})
`
