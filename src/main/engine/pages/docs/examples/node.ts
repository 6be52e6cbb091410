import { PLACEHOLDERS } from '../../../../../shared/sites/developer.ts'
import {
  OLDEST_WEBHOOK_SECONDS,
  type SignatureRule,
} from '../../../../../shared/sites/signature-rule.ts'
import { addressOf, type ExampleWriter, keyHeader, plainHeaders, RECEIVER_PORT } from './example.ts'

/** Examples for Node 18 and newer, without packages. */
export const nodeWriter: ExampleWriter = {
  title: 'Node',
  runs: (what) => (what === 'call' ? 'node call.mjs' : 'node webhook.mjs'),
  call(calling) {
    const { call, key } = calling
    const { name, before, isEncoded } = keyHeader(key)
    const value = isEncoded ? "'Basic ' + btoa(KEY + ':')" : before ? `\`${before}\${KEY}\`` : 'KEY'
    const headers = [
      `    '${name}': ${value},`,
      ...plainHeaders(call).map(([header, text]) => `    '${header}': '${text}',`),
    ]
    const body = call.body
      ? `\n  body: JSON.stringify(${JSON.stringify(call.body, null, 2).replaceAll('\n', '\n  ')}),`
      : ''
    return `const KEY = '${PLACEHOLDERS.key}'

const response = await fetch('${addressOf(calling)}', {
  method: '${call.method}',
  headers: {
${headers.join('\n')}
  },${body}
})
const answer = await response.json()
if (!response.ok) throw new Error(\`\${response.status} \${JSON.stringify(answer)}\`)
console.log(${call.prints.map((path) => `answer.${path.join('.')}`).join(', ')})
`
  },
  webhook: ({ rule, prints }) => `import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

const SECRET = '${PLACEHOLDERS[rule.secret]}'

function isSame(one, other) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function isGenuine(headers, body) {
${checkLines(rule)}
}

createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  if (!isGenuine(request.headers, body)) return response.writeHead(401).end()
  const news = JSON.parse(body)
  console.log(${prints.map((path) => `news.${path.join('.')}`).join(', ')})
  response.writeHead(200).end()
}).listen(${RECEIVER_PORT})
`,
}

function checkLines(rule: SignatureRule): string {
  const header = rule.header.toLowerCase()
  switch (rule.kind) {
    case 'token':
      return `  return isSame(headers['${header}'] ?? '', SECRET)`
    case 'body-hmac':
      return `  const expected = createHmac('sha256', SECRET).update(body).digest('hex')
  return isSame(headers['${header}'] ?? '', expected)`
    case 'fields-hmac':
      return `  let facts = {}
  try {
    facts = JSON.parse(body)
  } catch {
    return false
  }
  const signed = [${rule.fields.map((name) => `facts.${name}`).join(', ')}].join('|')
  const expected = createHmac('sha256', SECRET).update(signed).digest('hex')
  return isSame(headers['${header}'] ?? '', expected)`
    case 'standard':
      return `  const id = headers['webhook-id'] ?? ''
  const timestamp = headers['webhook-timestamp'] ?? ''
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= ${OLDEST_WEBHOOK_SECONDS})) return false
  const key = Buffer.from(SECRET.replace('whsec_', ''), 'base64')
  const hmac = createHmac('sha256', key).update(\`\${id}.\${timestamp}.\`).update(body)
  const expected = \`v1,\${hmac.digest('base64')}\`
  // While a secret is being replaced there are two signatures.
  return (headers['${header}'] ?? '').split(' ').some((each) => isSame(each, expected))`
  }
}
