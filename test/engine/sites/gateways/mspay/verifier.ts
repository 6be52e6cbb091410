import type { Verifier } from '../support/verifiers.ts'

/** The document's receivers: parse the JSON, serialise it again in their language, verify that. */
export const MSPAY_VERIFIER: Verifier = {
  node: `try {
  const again = JSON.stringify(JSON.parse(request.body))
  const expected = crypto.createHmac('sha256', request.secret).update(again).digest('hex')
  valid = crypto.timingSafeEqual(Buffer.from(request.headers['x-signature']), Buffer.from(expected))
} catch {}`,
  python: `try:
    again = json.dumps(json.loads(body), separators=(',', ':'))
    expected = hmac.new(secret.encode(), again.encode(), hashlib.sha256).hexdigest()
    valid = hmac.compare_digest(headers['x-signature'], expected)
except ValueError:
    pass`,
  php: `$read = json_decode($body, true);
  $again = $read === null ? '' : json_encode($read, JSON_UNESCAPED_SLASHES);
  $valid = hash_equals($headers['x-signature'], hash_hmac('sha256', $again, $secret));`,
}
