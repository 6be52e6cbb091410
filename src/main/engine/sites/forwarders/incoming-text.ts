import { toIncomingText } from '../../money/forwarding/forwarded-text.ts'
import type { IncomingText } from '../../money/notifications/inbox/inbox.ts'
import type { AuthenticatedRequest } from './forwarder-auth.ts'

/** The notification in a request, with the time that its signature proves. */
export function incomingOf(opened: AuthenticatedRequest): IncomingText {
  const { read, covers, signature, forwarder, protection, time } = opened
  const incoming = { ...toIncomingText(read, time), protection }
  // A signature with a time is unique, so repeating the request repeats the same notification.
  if (covers === 'body-and-time') return { ...incoming, eventHash: incoming.eventHash ?? signature }
  // Without a time, a signed body may be arbitrarily old.
  const isTimeless = covers === 'body' && incoming.eventHash === null
  const isDoubtful = incoming.isDoubtful || (isTimeless && forwarder.phone?.isSignatureRequired)
  return { ...incoming, isDoubtful: isDoubtful ?? false }
}
