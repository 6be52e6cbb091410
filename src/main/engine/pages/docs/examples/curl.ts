import { PLACEHOLDERS } from '../../../../../shared/sites/developer.ts'
import type { SignatureRule } from '../../../../../shared/sites/signature-rule.ts'
import { addressOf, type ExampleWriter, keyHeader, plainHeaders } from './example.ts'

/** Examples for a shell with curl and openssl. */
export const curlWriter: ExampleWriter = {
  title: 'curl',
  runs: (what) => (what === 'call' ? 'bash call.sh' : 'bash check.sh'),
  call(calling) {
    const { call, key } = calling
    const { name, before, isEncoded } = keyHeader(key)
    const lines = [
      `curl --silent --show-error --fail-with-body --request ${call.method}`,
      `'${addressOf(calling)}'`,
      isEncoded
        ? `--user '${PLACEHOLDERS.key}:'`
        : `--header '${name}: ${before}${PLACEHOLDERS.key}'`,
      ...plainHeaders(call).map(([header, value]) => `--header '${header}: ${value}'`),
      ...(call.body ? [`--data '${JSON.stringify(call.body)}'`] : []),
    ]
    return `${lines.join(' \\\n  ')}\n`
  },
  webhook: ({ rule }) => `# body.json is the raw body as it came, without a line end of your editor.
${checkLines(rule)}
if [ "$EXPECTED" = "$SIGNATURE" ]; then echo genuine; else echo 'not genuine'; exit 1; fi
`,
}

function checkLines(rule: SignatureRule): string {
  const given = `SECRET='${PLACEHOLDERS[rule.secret]}'
SIGNATURE='VALUE_OF_${rule.header.toUpperCase()}'`
  switch (rule.kind) {
    case 'token':
      return `${given}\nEXPECTED="$SECRET"`
    case 'body-hmac':
      return `${given}
EXPECTED=$(openssl dgst -sha256 -hmac "$SECRET" body.json | sed 's/^.* //')`
    case 'fields-hmac':
      return `${given}
FIELD() { sed -E "s/.*\\"$1\\":\\"?([^,\\"}]*).*/\\1/" body.json; }
SIGNED="${rule.fields.map((name) => `$(FIELD ${name})`).join('|')}"
EXPECTED=$(printf '%s' "$SIGNED" | openssl dgst -sha256 -hmac "$SECRET" | sed 's/^.* //')`
    case 'standard':
      return `${given}
ID='VALUE_OF_WEBHOOK-ID'
TIMESTAMP='VALUE_OF_WEBHOOK-TIMESTAMP'
KEY=$(printf '%s' "\${SECRET#whsec_}" | base64 -d | od -An -v -tx1 | tr -d ' \\n')
EXPECTED="v1,$( (printf '%s.%s.' "$ID" "$TIMESTAMP"; cat body.json) \\
  | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | base64)"`
  }
}
