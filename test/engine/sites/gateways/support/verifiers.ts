import { spawnSync } from 'node:child_process'

/** A programming language of receivers that verify signatures. */
export type Language = 'node' | 'python' | 'php'

export const LANGUAGES: readonly Language[] = ['node', 'python', 'php']

/** The parts of a request that a receiver uses. */
export interface SignedRequest {
  body: string
  headers: Record<string, string>
  secret: string
}

/** A verification in each language: reads `request` (body, headers, secret) and sets `valid`. */
export type Verifier = Record<Language, string>

const PROGRAMS: Record<Language, { command: string; words: (code: string) => string[] }> = {
  node: {
    command: process.execPath,
    words: (code) => [
      '-e',
      `const crypto = require('node:crypto')
const requests = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
console.log(JSON.stringify(requests.map((request) => { let valid = false
${code}
return valid })))`,
    ],
  },
  python: {
    command: 'python3',
    words: (code) => [
      '-c',
      `import base64, hashlib, hmac, json, sys
answers = []
for request in json.loads(sys.stdin.buffer.read().decode('utf-8')):
    valid = False
    body, headers, secret = request['body'], request['headers'], request['secret']
${code
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
    answers.append(valid)
print(json.dumps(answers))`,
    ],
  },
  php: {
    command: 'php',
    words: (code) => [
      '-r',
      `$answers = [];
foreach (json_decode(file_get_contents('php://stdin'), true) as $request) {
  $valid = false;
  ['body' => $body, 'headers' => $headers, 'secret' => $secret] = $request;
  ${code}
  $answers[] = $valid;
}
echo json_encode($answers);`,
    ],
  },
}

/** Whether this computer has a language; `php` and `python3` may be missing. */
export function hasLanguage(language: Language): boolean {
  return spawnSync(PROGRAMS[language].command, ['--version']).status === 0
}

/** The results of a receiver written in `language` for each request: true where it would accept. */
export function verdictsIn(
  language: Language,
  verifier: Verifier,
  requests: readonly SignedRequest[],
): boolean[] {
  const { command, words } = PROGRAMS[language]
  const { status, stdout, stderr } = spawnSync(command, words(verifier[language]), {
    input: JSON.stringify(requests),
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  })
  if (status !== 0) throw new Error(`${language}: ${stderr}`)
  return JSON.parse(stdout)
}

/** The same request with one byte of its body changed, for every place where that gives another text. */
export function flippedBodies(request: SignedRequest, atMost = 200): SignedRequest[] {
  const { body } = request
  const step = Math.max(1, Math.floor(body.length / atMost))
  const flipped: SignedRequest[] = []
  for (let at = 0; at < body.length; at += step) {
    const code = body.charCodeAt(at)
    if (code > 0x7e) continue
    const other = String.fromCharCode(code ^ 1)
    flipped.push({ ...request, body: body.slice(0, at) + other + body.slice(at + 1) })
  }
  return flipped
}
