import type { Verifier } from '../support/verifiers.ts'

/** The checks of a new shop: the documented token, and our signature of the body beside it. */
export const XENDIT_VERIFIER: Verifier = {
  node: `const expected = crypto.createHmac('sha256', request.secret).update(request.body).digest('hex')
  valid = request.headers['x-callback-token'] === request.headers.token &&
    crypto.timingSafeEqual(Buffer.from(request.headers['x-signature']), Buffer.from(expected))`,
  python: `expected = hmac.new(secret.encode(), body.encode(), hashlib.sha256).hexdigest()
valid = headers['x-callback-token'] == headers['token'] and hmac.compare_digest(headers['x-signature'], expected)`,
  php: `$valid = $headers['x-callback-token'] === $headers['token'] &&
    hash_equals($headers['x-signature'], hash_hmac('sha256', $body, $secret));`,
}
