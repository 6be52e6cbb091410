import { notifications, notificationsStore } from '@mantine/notifications'
import type { ReactNode } from 'react'

export interface Note {
  tone: 'good' | 'warning' | 'danger'
  title: string
  text?: ReactNode
}

const COLOURS = { good: 'var(--paid)', warning: 'var(--waiting)', danger: 'var(--danger)' }

/** Says something in passing, one thing at a time: the newest, unless trouble is still being read. */
export function notify({ tone, title, text }: Note): void {
  if (tone === 'danger' || !isTroubleShown()) notifications.clean()
  notifications.hide(title)
  notifications.show({
    id: title,
    title,
    message: text,
    color: COLOURS[tone],
    role: tone === 'danger' ? 'alert' : 'status',
    'data-notice': tone,
  })
}

function isTroubleShown(): boolean {
  return notificationsStore.getState().notifications.some(({ role }) => role === 'alert')
}
