import { execFile, spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { input, xenditShop } from './support.ts'

/** One request: method, address, key, and a body (or nothing). */
type Request = [method: string, url: string, key: string, body: string]

const PHP = `[, $method, $url, $key, $body] = $argv;
$headers = ['Authorization: Basic ' . base64_encode($key . ':'), 'xendit-lib: php'];
if ($body !== '') $headers[] = 'Content-Type: application/x-www-form-urlencoded';
$context = stream_context_create(['http' => [
  'method' => $method, 'content' => $body, 'header' => $headers, 'ignore_errors' => true]]);
echo file_get_contents($url, false, $context);`

const PYTHON = `import base64, sys, urllib.request
method, url, key, body = sys.argv[1:]
headers = {'Authorization': 'Basic ' + base64.b64encode((key + ':').encode()).decode(), 'xendit-lib': 'python'}
if body: headers['Content-Type'] = 'application/json'
request = urllib.request.Request(url, body.encode() if body else None, headers, method=method)
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
print(opener.open(request).read().decode())`

interface Language {
  name: string
  command: string
  words: (request: Request) => string[]
  /** What its client inserts between host and path. */
  base: string
  body: (fields: Record<string, unknown>) => string
}

const asForm = (fields: Record<string, unknown>) =>
  new URLSearchParams(
    Object.entries(fields).map(([name, value]) => [name, String(value)]),
  ).toString()

const LANGUAGES: Language[] = [
  {
    name: 'bash',
    command: 'curl',
    words: ([method, url, key, body]) => [
      '-s',
      url,
      '-X',
      method,
      '-u',
      `${key}:`,
      ...(body ? ['-d', body] : []),
    ],
    base: '',
    body: asForm,
  },
  {
    name: 'PHP',
    command: 'php',
    words: (all) => ['-r', PHP, '--', ...all],
    base: '',
    body: asForm,
  },
  {
    name: 'Python',
    command: 'python3',
    words: (all) => ['-c', PYTHON, ...all],
    base: '/',
    body: (fields) => JSON.stringify(fields),
  },
]

it.for(LANGUAGES)(
  'X-009 X-071 $name makes a code, reads it, pays it and lists its payments as the samples and clients do',
  async (language, { skip }) => {
    const { name, command, base, body } = language
    if (spawnSync(command, ['--version']).status !== 0) skip(`no ${command} on this computer`)
    const shop = await xenditShop()
    const external_id = `from-${name}`
    const ask = async (method: string, path: string, fields?: Record<string, unknown>) => {
      const url = `${shop.gateway.lanUrl}${base}${path}`
      const key = shop.site.test_api_key
      return JSON.parse(
        await run(command, language.words([method, url, key, fields ? body(fields) : ''])),
      )
    }
    const { amount: _, ...fields } = input(shop, { external_id })
    const made = await ask('POST', '/qr_codes', { ...fields, nominal: 1_500 })
    expect(made).toMatchObject({ external_id, amount: 1_500, nominal: 1_500, status: 'ACTIVE' })
    expect(await ask('GET', `/qr_codes/${external_id}`)).toEqual(made)
    const simulate = `/qr_codes/${external_id}/payments/simulate`
    const paid = await ask('POST', simulate, { nominal: 1_500 })
    expect(paid).toMatchObject({ amount: 1_500, status: 'COMPLETED' })
    const list = `/qr_codes/payments?external_id=${external_id}&from=2021-01-04T08:09:30.000Z&limit=2`
    expect(await ask('GET', list)).toMatchObject([paid])
  },
)

function run(command: string, words: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, words, { env: { ...process.env, no_proxy: '*' } }, (error, stdout, stderr) =>
      error ? reject(new Error(`${error.message} ${stderr}`)) : resolve(stdout),
    )
  })
}
