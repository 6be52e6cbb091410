import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { hasLanguage } from '../support/verifiers.ts'
import { type BayarggShop, bayarggShop, createPaid } from './support.ts'

const run = promisify(execFile)

interface Client {
  command: string
  words: string[]
}

/**
 * The document's client samples, each with its own language's HTTP library: `BASE` and `KEY` come from the
 * environment.
 */
const CLIENTS: Record<'node' | 'python' | 'php', Client> = {
  node: {
    command: process.execPath,
    words: [
      '--input-type=module',
      '-e',
      `const { BASE, KEY } = process.env
const made = await (await fetch(BASE + '/create-payment.php', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'X-API-Key': KEY },
  body: JSON.stringify({ amount: 50000, description: 'Pembayaran Produk A', payment_method: 'qris' })
})).json()
const invoice = made.payment.invoice_id
const standing = await (await fetch(BASE + '/check-payment.php?invoice=' + invoice, { headers: { 'X-API-Key': KEY } })).json()
const list = await (await fetch(BASE + '/list-payments.php?status=paid&page=1&limit=10', { headers: { 'X-API-Key': KEY } })).json()
console.log(JSON.stringify([made.data.invoice_id === invoice, standing.status, list.pagination.total]))`,
    ],
  },
  python: {
    command: 'python3',
    words: [
      '-c',
      `import json, os, urllib.parse, urllib.request
base, key = os.environ['BASE'], os.environ['KEY']
def call(path, body=None, **params):
    url = base + path + ('?' + urllib.parse.urlencode(params) if params else '')
    data = None if body is None else json.dumps(body).encode()
    headers = {'X-API-Key': key, 'Content-Type': 'application/json'}
    return json.load(urllib.request.urlopen(urllib.request.Request(url, data, headers)))
made = call('/create-payment.php', {'amount': 50000, 'description': 'Pembayaran Produk A', 'payment_method': 'qris'})
invoice = made['payment']['invoice_id']
standing = call('/check-payment.php', invoice=invoice)
listed = call('/list-payments.php', status='paid', page=1, limit=10)
print(json.dumps([made['data']['invoice_id'] == invoice, standing['status'], listed['pagination']['total']]))`,
    ],
  },
  php: {
    command: 'php',
    words: [
      '-r',
      `$base = getenv('BASE'); $key = getenv('KEY');
$made = json_decode(file_get_contents($base . '/create-payment.php', false, stream_context_create(['http' => [
  'method' => 'POST',
  'header' => "Content-Type: application/json\\r\\nX-API-Key: $key",
  'content' => json_encode(['amount' => 50000, 'description' => 'Pembayaran Produk A', 'payment_method' => 'qris'])
]])), true);
$invoice = $made['payment']['invoice_id'];
$get = stream_context_create(['http' => ['header' => "X-API-Key: $key"]]);
$standing = json_decode(file_get_contents($base . '/check-payment.php?invoice=' . urlencode($invoice), false, $get), true);
$list = json_decode(file_get_contents($base . '/list-payments.php?status=paid&page=1&limit=10', false, $get), true);
echo json_encode([$made['data']['invoice_id'] === $invoice, $standing['status'], $list['pagination']['total']]);`,
    ],
  },
}

async function answersOf({ gateway, site }: BayarggShop, { command, words }: Client) {
  const env = { ...process.env, BASE: `${gateway.lanUrl}/api`, KEY: site.api_key }
  return JSON.parse((await run(command, words, { env })).stdout)
}

describe('clients written like the document’s samples', () => {
  it.for(['node', 'python', 'php'] as const)(
    'B-035 B-120 in %s make, check and list payments with nothing changed but the base URL',
    async (language, { skip }) => {
      if (!hasLanguage(language)) skip(`no ${language} on this computer`)
      const shop = await bayarggShop()
      await createPaid(shop)
      expect(await answersOf(shop, CLIENTS[language])).toEqual([true, 'pending', 1])
    },
  )
})
