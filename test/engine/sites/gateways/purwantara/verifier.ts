import type { Verifier } from '../support/verifiers.ts'

/** Receivers that sign the bytes as they came. */
export const RAW_VERIFIER: Verifier = {
  node: `const expected = crypto.createHmac('sha256', request.secret).update(request.body).digest('hex')
  valid = crypto.timingSafeEqual(Buffer.from(request.headers['signature']), Buffer.from(expected))`,
  python: `expected = hmac.new(secret.encode(), body.encode(), hashlib.sha256).hexdigest()
valid = hmac.compare_digest(headers['signature'], expected)`,
  php: `$valid = hash_equals($headers['signature'], hash_hmac('sha256', $body, $secret));`,
}

/** The document's sample in the three languages: parse the JSON, encode it again like PHP, verify that. */
export const ENCODING_VERIFIER: Verifier = {
  node: `try {
  const again = JSON.stringify(JSON.parse(request.body)).replaceAll('/', '\\\\/')
    .replace(/[\\u0080-\\uffff]/g, (unit) => '\\\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'))
  const expected = crypto.createHmac('sha256', request.secret).update(again).digest('hex')
  valid = crypto.timingSafeEqual(Buffer.from(request.headers['signature']), Buffer.from(expected))
} catch {}`,
  python: `try:
    again = json.dumps(json.loads(body), separators=(',', ':')).replace('/', '\\\\/')
    expected = hmac.new(secret.encode(), again.encode(), hashlib.sha256).hexdigest()
    valid = hmac.compare_digest(headers['signature'], expected)
except ValueError:
    pass`,
  php: `$payload = json_decode($body, true);
  $calculatedSignature = $payload === null ? '' : hash_hmac('sha256', json_encode($payload), $secret);
  $valid = hash_equals($headers['signature'], $calculatedSignature);`,
}
