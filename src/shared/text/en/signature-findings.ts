import type { SignatureFinding } from '../../sites/signature-rule.ts'

/**
 * Sentences of the signature checker, for screens and developer pages. `{header}` is the header that was
 * checked.
 */
export const signatureFindings: Record<SignatureFinding, string> = {
  genuine: 'Genuine. The signature fits this body and this secret.',
  'too-old':
    'The signature fits, but this webhook is older than five minutes. Somebody may be sending an old one again.',
  'too-new': 'The signature fits, but its time lies ahead. Check the clocks of both computers.',
  'no-secret': 'Enter the secret first.',
  'secret-has-spaces': 'There are spaces or a line end around the secret. Without them it fits.',
  'secret-of-another-kind':
    'This is another kind of secret. Mind how it begins: whsec_ for webhooks, sk_ for the API secret, ct_ for the callback token.',
  'header-missing': 'There is no header {header}.',
  'header-form':
    'Header {header} does not look like a signature. Copy its value alone, without a prefix and whole.',
  'header-changed':
    'Header {header} was changed. Body and secret are right: webhook-signature fits.',
  'body-not-json': 'The body is not JSON, so the signed fields cannot be read.',
  'body-rewritten':
    'The body was written anew: spaces or line ends differ. Check the raw body before it is read as JSON.',
  'body-length': 'The body’s length is not its Content-Length. It was changed or cut.',
  'secret-or-body':
    'It does not fit. The secret is not this site’s, was replaced, or the body was changed.',
  'token-differs': 'Header {header} does not carry this token. It is wrong or was replaced.',
}
