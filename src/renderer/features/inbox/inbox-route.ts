import { linkTo } from '../../components/route.ts'

export const SEGMENTS = ['open', 'done', 'all'] as const
export type InboxSegment = (typeof SEGMENTS)[number]

/** A part of the inbox, with the notification that is being undone or looked at there. */
export interface InboxRoute {
  segment: InboxSegment
  notificationNumber: number | null
}

/** `done`, `undo-12`, `all`, `heard-12`; anything else is what nobody has dealt with. */
export function readInboxRoute(detail: string | null): InboxRoute {
  const [, word, digits] = /^(undo|heard)-(\d{1,15})$/.exec(detail ?? '') ?? []
  if (word !== undefined) {
    return { segment: word === 'undo' ? 'done' : 'all', notificationNumber: Number(digits) }
  }
  const segment = SEGMENTS.find((each) => each === detail) ?? 'open'
  return { segment, notificationNumber: null }
}

export function linkToSegment(segment: InboxSegment): string {
  return segment === 'open' ? linkTo('inbox') : linkTo('inbox', segment)
}

export const linkToUndo = (notificationNumber: number): string =>
  linkTo('inbox', `undo-${notificationNumber}`)
export const linkToNotification = (notificationNumber: number): string =>
  linkTo('inbox', `heard-${notificationNumber}`)
