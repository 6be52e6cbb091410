import { toIncomingText } from '../../money/forwarding/forwarded-text.ts'
import type { IncomingText } from '../../money/notifications/inbox/inbox.ts'
import type { AuthenticatedRequest } from './forwarder-auth.ts'

/** What a request says a phone showed, with what its signature proves about when. */
export function incomingOf(opened: AuthenticatedRequest): IncomingText {
  const { read, covers, signature, forwarder, protection } = opened
  const incoming = { ...toIncomingText(read), protection }
  // A signature with a time is made once: whoever sends it again sends the same notification.
  if (covers === 'body-and-time') return { ...incoming, eventHash: incoming.eventHash ?? signature }
  // Without any time in it, a signed body may be as old as it likes.
  const isTimeless = covers === 'body' && incoming.eventHash === null
  const isDoubtful = incoming.isDoubtful || (isTimeless && forwarder.phone?.isSignatureRequired)
  return { ...incoming, isDoubtful: isDoubtful ?? false }
}
