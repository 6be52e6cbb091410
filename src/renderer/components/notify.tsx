import { notifications, notificationsStore } from '@mantine/notifications'
import type { ReactNode } from 'react'

export interface Note {
  tone: 'good' | 'warning' | 'danger'
  title: string
  text?: ReactNode
}

const COLOURS = { good: 'var(--paid)', warning: 'var(--waiting)', danger: 'var(--danger)' }

/** Shows a passing notice. The newest replaces the one before, except that an error stays until it is read. */
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
