import { PLACEHOLDERS } from '../../../../../shared/sites/developer.ts'
import {
  OLDEST_WEBHOOK_SECONDS,
  type SignatureRule,
} from '../../../../../shared/sites/signature-rule.ts'
import {
  addressOf,
  type Calling,
  type ExampleWriter,
  keyHeader,
  plainHeaders,
  RECEIVER_PORT,
} from './example.ts'

/** Examples for Python 3.8 and newer, without packages. */
export const pythonWriter: ExampleWriter = {
  title: 'Python',
  runs: (what) => (what === 'call' ? 'python3 call.py' : 'python3 webhook.py'),
  call(calling) {
    const { call, key } = calling
    const { isEncoded } = keyHeader(key)
    const data = call.body
      ? `\n    data=json.dumps(${JSON.stringify(call.body, null, 4).replaceAll('\n', '\n    ')}).encode(),`
      : ''
    return `${isEncoded ? 'import base64\n' : ''}import json
import urllib.error
import urllib.request

KEY = "${PLACEHOLDERS.key}"

request = urllib.request.Request(
    "${addressOf(calling)}",
    method="${call.method}",
    headers={
${headerLines(calling).join('\n')}
    },${data}
)
try:
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
except urllib.error.HTTPError as error:
    raise SystemExit(f"{error.code} {error.read().decode()}")
print(${call.prints.map((path) => `answer${at(path)}`).join(', ')})
`
  },
  webhook: ({ rule, prints }) => `import base64
import hashlib
import hmac
import json
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

SECRET = "${PLACEHOLDERS[rule.secret]}"


def is_same(one, other):
    return hmac.compare_digest(one.encode(), other.encode())


def is_genuine(headers, body):
${checkLines(rule)}


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        genuine = is_genuine(self.headers, body)
        if genuine:
            news = json.loads(body)
            print(${prints.map((path) => `news${at(path)}`).join(', ')}, flush=True)
        self.send_response(200 if genuine else 401)
        self.end_headers()


HTTPServer(("", ${RECEIVER_PORT}), Receiver).serve_forever()
`,
}

const at = (path: readonly string[]) => path.map((name) => `["${name}"]`).join('')

function headerLines({ call, key }: Calling): string[] {
  const { name, before, isEncoded } = keyHeader(key)
  const bare = before ? `f"${before}{KEY}"` : 'KEY'
  const value = isEncoded ? `"Basic " + base64.b64encode(f"{KEY}:".encode()).decode()` : bare
  return [
    `        "${name}": ${value},`,
    ...plainHeaders(call).map(([header, text]) => `        "${header}": "${text}",`),
  ]
}

function checkLines(rule: SignatureRule): string {
  const got = `headers.get("${rule.header}", "")`
  switch (rule.kind) {
    case 'token':
      return `    return is_same(${got}, SECRET)`
    case 'body-hmac':
      return `    expected = hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
    return is_same(${got}, expected)`
    case 'fields-hmac':
      return `    try:
        facts = json.loads(body)
    except ValueError:
        return False
    names = [${rule.fields.map((name) => `"${name}"`).join(', ')}]
    signed = "|".join(str(facts.get(name)) for name in names)
    expected = hmac.new(SECRET.encode(), signed.encode(), hashlib.sha256).hexdigest()
    return is_same(${got}, expected)`
    case 'standard':
      return `    message_id = headers.get("webhook-id", "")
    timestamp = headers.get("webhook-timestamp", "")
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > ${OLDEST_WEBHOOK_SECONDS}:
        return False
    key = base64.b64decode(SECRET.replace("whsec_", "", 1))
    signed = f"{message_id}.{timestamp}.".encode() + body
    digest = hmac.new(key, signed, hashlib.sha256).digest()
    expected = "v1," + base64.b64encode(digest).decode()
    # While a secret is being replaced there are two signatures.
    return any(is_same(each, expected) for each in ${got}.split(" "))`
  }
}
