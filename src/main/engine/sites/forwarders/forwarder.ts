import type { FastifyRequest } from 'fastify'
import type { AppError } from '../../../../shared/base/errors.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import type { DeviceHeartbeat } from '../../../../shared/phones/device.ts'
import type { IncomingCall, IncomingText, Received } from '../../money/notifications/inbox/inbox.ts'

/** An authenticated source of money reports. */
export interface Forwarder {
  /** The merchant's name, or the shop's for its own phone. */
  merchantName: string
  receive(incoming: IncomingText): Promise<Received>
  /** Absent for a phone: only a site's own secret may report a bare amount. */
  receiveCall?: (call: IncomingCall) => Promise<Received>
  /** Absent for a site. */
  phone?: SigningPhone
}

/** A paired phone, which may sign its requests. */
export interface SigningPhone {
  id: string
  name: string
  /** undefined for a phone that was paired before signatures existed. */
  signingSecret: () => string | undefined
  isSignatureRequired: boolean
  recordHeartbeat: (beat: DeviceHeartbeat) => Promise<void>
}

/** What the forwarding routes need from the engine. */
export interface ForwarderDirectory {
  now(): EpochMs
  /** IANA zone of the shop. */
  timeZone(): string
  /** The source that a secret belongs to: a site's callback secret or a paired phone's token. */
  findForwarder(secret: string, peerAddress: string): Forwarder | undefined
  /** Every paired phone, for a request that is authenticated only by a signature. */
  phones(peerAddress: string): Forwarder[]
}

/** The same for Lunas's own routes, which also list the readable apps. */
export interface PhoneForwarderDirectory extends ForwarderDirectory {
  /** Packages with taught wordings. */
  taughtApps: () => string[]
  /** The valid pins of the encrypted port. */
  pins: () => string[]
}

/** The error for an unknown secret; counted against the sender's address when there is one. */
export type RejectUnauthenticated = (
  request: FastifyRequest,
  secret: string | undefined,
) => Promise<AppError>
