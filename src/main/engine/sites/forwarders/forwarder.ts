import type { FastifyRequest } from 'fastify'
import type { AppError } from '../../../../shared/base/errors.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import type { DeviceHeartbeat } from '../../../../shared/phones/device.ts'
import type { IncomingCall, IncomingText, Received } from '../../money/notifications/inbox/inbox.ts'

/** Who may tell us of money. */
export interface Forwarder {
  /** The merchant's name, or the shop's for its own phone. */
  merchantName: string
  receive(incoming: IncomingText): Promise<Received>
  /** Absent for a phone: only a site's own secret may vouch for a bare amount. */
  receiveCall?: (call: IncomingCall) => Promise<Received>
  /** Absent for a site. */
  phone?: SigningPhone
}

/** A paired phone, which may sign what it sends. */
export interface SigningPhone {
  id: string
  /** undefined for a phone that was paired before phones could sign. */
  signingSecret: () => string | undefined
  isSignatureRequired: boolean
  recordHeartbeat: (beat: DeviceHeartbeat) => Promise<void>
}

/** What the doors for phones need of the engine. */
export interface ForwarderDirectory {
  now(): EpochMs
  /** Who may tell us of money with this secret: a site's callback secret or a paired phone's token. */
  findForwarder(secret: string, peerAddress: string): Forwarder | undefined
  /** Every paired phone, for a request that proves itself by a signature only. */
  phones(peerAddress: string): Forwarder[]
}

/** The same for our own addresses, which also tell what is listened to. */
export interface PhoneForwarderDirectory extends ForwarderDirectory {
  /** Packages whose wordings the owner taught. */
  taughtApps: () => string[]
  /** Which keys of the encrypted port are right from now on. */
  pins: () => string[]
}

/** The error for a request whose secret is nobody's; counts it against the sender's address unless there is none. */
export type RejectUnauthenticated = (
  request: FastifyRequest,
  secret: string | undefined,
) => Promise<AppError>
