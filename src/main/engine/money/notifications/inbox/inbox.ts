import type { Platform } from '../../../platform/platform.ts'
import { afterCommit } from '../../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../../platform/storage/connection.ts'
import {
  countInbox,
  findNotification,
  listInbox,
  type StoredNotification,
} from '../notification-store.ts'
import {
  createReceiver,
  type IncomingCall,
  type IncomingText,
  type Received,
  type ReceiverRooms,
  type Source,
} from '../receive.ts'
import type { Suggestion } from './suggest.ts'
import type { Suggestions } from './suggestions.ts'

export type { IncomingCall, IncomingText, Received, Source } from '../receive.ts'

export interface Inbox {
  /** Stores, deduplicates, reads, matches and settles one notification in one transaction. */
  receive(source: Source, incoming: IncomingText): Promise<Received>
  /** The same for a bare amount from an authenticated caller. */
  receiveCall(source: Source, call: IncomingCall): Promise<Received>
  /** Open entries: money first, then texts, each newest first, at most `limit` of each. */
  list(limit: number): { entry: StoredNotification; suggestions: Suggestion[] }[]
  count(): number
  find(number: number): StoredNotification | undefined
  /** The subscriber runs after every commit that took something in. */
  onReceived(subscriber: OnReceived): void
}

/** Called after every commit that received something. */
export type OnReceived = (source: Source, received: Received) => void

/** The path of every notification from the request to its one disposition. */
export function createInbox(
  platform: Platform,
  rooms: ReceiverRooms & { suggestions: Pick<Suggestions, 'forEntry'> },
): Inbox {
  const { database } = platform
  const receiver = createReceiver(platform, rooms)
  const subscribers: OnReceived[] = []

  function takeIn(source: Source, store: (db: WritableDb) => Received): Promise<Received> {
    return database.write((db) => {
      const received = store(db)
      afterCommit(db, () => {
        for (const onReceived of subscribers) onReceived(source, received)
      })
      return received
    })
  }

  return {
    receive: (source, incoming) => takeIn(source, (db) => receiver.text(db, source, incoming)),
    receiveCall: (source, call) => takeIn(source, (db) => receiver.call(db, source, call)),
    list: (limit) =>
      [
        ...listInbox(database.read, 'unmatched', limit),
        ...listInbox(database.read, 'unread', limit),
      ].map((entry) => ({ entry, suggestions: rooms.suggestions.forEntry(entry) })),
    count: () => countInbox(database.read),
    find: (number) => findNotification(database.read, number),
    onReceived: (subscriber) => void subscribers.push(subscriber),
  }
}
