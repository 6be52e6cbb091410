import type { Verifier } from '../support/verifiers.ts'

/** The document's receiver: four fields, three of the body and the time of the header, joined to one text. */
export const BAYARGG_VERIFIER: Verifier = {
  node: `try {
  const payload = JSON.parse(request.body)
  const signed = payload.invoice_id + '|' + payload.status + '|' + payload.final_amount + '|' + request.headers['x-webhook-timestamp']
  const expected = crypto.createHmac('sha256', request.secret).update(signed).digest('hex')
  valid = crypto.timingSafeEqual(Buffer.from(request.headers['x-webhook-signature']), Buffer.from(expected))
} catch {}`,
  python: `try:
    payload = json.loads(body)
    signed = f"{payload['invoice_id']}|{payload['status']}|{payload['final_amount']}|{headers['x-webhook-timestamp']}"
    expected = hmac.new(secret.encode(), signed.encode(), hashlib.sha256).hexdigest()
    valid = hmac.compare_digest(headers['x-webhook-signature'], expected)
except (ValueError, KeyError):
    pass`,
  php: `$payload = json_decode($body, true) ?? [];
  $signed = ($payload['invoice_id'] ?? '') . '|' . ($payload['status'] ?? '') . '|' . ($payload['final_amount'] ?? '') . '|' . $headers['x-webhook-timestamp'];
  $valid = hash_equals(hash_hmac('sha256', $signed, $secret), $headers['x-webhook-signature']);`,
}
