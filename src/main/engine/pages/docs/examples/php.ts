import { PLACEHOLDERS } from '../../../../../shared/sites/developer.ts'
import {
  OLDEST_WEBHOOK_SECONDS,
  type SignatureRule,
} from '../../../../../shared/sites/signature-rule.ts'
import { addressOf, type ExampleWriter, keyHeader, plainHeaders, RECEIVER_PORT } from './example.ts'

/** Examples for PHP 7.4 and newer, without packages and extensions. */
export const phpWriter: ExampleWriter = {
  title: 'PHP',
  runs: (what) =>
    what === 'call' ? 'php call.php' : `php -S 0.0.0.0:${RECEIVER_PORT} webhook.php`,
  call(calling) {
    const { call, key } = calling
    const { name, before, isEncoded } = keyHeader(key)
    const value = isEncoded ? "base64_encode(KEY . ':')" : 'KEY'
    const headers = [
      `        '${name}: ${before}' . ${value},`,
      ...plainHeaders(call).map(([header, text]) => `        '${header}: ${text}',`),
    ]
    const fields = Object.entries(call.body ?? {}).map(
      ([field, text]) => `        '${field}' => ${typeof text === 'number' ? text : `'${text}'`},`,
    )
    const content = call.body
      ? `\n    'content' => json_encode([\n${fields.join('\n')}\n    ]),`
      : ''
    return `<?php
const KEY = '${PLACEHOLDERS.key}';

$context = stream_context_create(['http' => [
    'method' => '${call.method}',
    'header' => [
${headers.join('\n')}
    ],${content}
    'ignore_errors' => true,
]]);
$text = file_get_contents('${addressOf(calling)}', false, $context);
$answer = json_decode($text, true);
if (!preg_match('~^HTTP/\\S+ 2~', $http_response_header[0])) {
    exit("$http_response_header[0] $text\\n");
}
echo ${call.prints.map((path) => `$answer${at(path)}`).join(", ' ', ")}, "\\n";
`
  },
  webhook: ({ rule, prints }) => `<?php
const SECRET = '${PLACEHOLDERS[rule.secret]}';

function header_value(string $name): string
{
    return $_SERVER['HTTP_' . strtoupper(str_replace('-', '_', $name))] ?? '';
}

function is_genuine(string $body): bool
{
${checkLines(rule)}
}

$body = file_get_contents('php://input');
if (!is_genuine($body)) {
    http_response_code(401);
    exit;
}
$news = json_decode($body, true);
file_put_contents('php://stdout', ${prints.map((path) => `$news${at(path)}`).join(" . ' ' . ")} . "\\n");
`,
}

const at = (path: readonly string[]) => path.map((name) => `['${name}']`).join('')

function checkLines(rule: SignatureRule): string {
  const got = `header_value('${rule.header}')`
  switch (rule.kind) {
    case 'token':
      return `    return hash_equals(SECRET, ${got});`
    case 'body-hmac':
      return `    $expected = hash_hmac('sha256', $body, SECRET);
    return hash_equals($expected, ${got});`
    case 'fields-hmac':
      return `    $facts = json_decode($body, true);
    $signed = implode('|', array_map(
        fn ($name) => $facts[$name] ?? '',
        [${rule.fields.map((name) => `'${name}'`).join(', ')}]
    ));
    $expected = hash_hmac('sha256', $signed, SECRET);
    return hash_equals($expected, ${got});`
    case 'standard':
      return `    $id = header_value('webhook-id');
    $timestamp = header_value('webhook-timestamp');
    if (abs(time() - (int) $timestamp) > ${OLDEST_WEBHOOK_SECONDS}) {
        return false;
    }
    $key = base64_decode(substr(SECRET, strlen('whsec_')));
    $digest = hash_hmac('sha256', "$id.$timestamp.$body", $key, true);
    $expected = 'v1,' . base64_encode($digest);
    // While a secret is being replaced there are two signatures.
    foreach (explode(' ', ${got}) as $each) {
        if (hash_equals($expected, $each)) {
            return true;
        }
    }
    return false;`
  }
}
