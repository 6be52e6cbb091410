import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'

export interface Note {
  tone: 'good' | 'warning' | 'danger'
  title: string
  text?: ReactNode
}

const COLOURS = { good: 'var(--paid)', warning: 'var(--waiting)', danger: 'var(--danger)' }

/** Says something in passing; the same words do not stack up. */
export function notify({ tone, title, text }: Note): void {
  notifications.hide(title)
  notifications.show({
    id: title,
    title,
    message: text,
    color: COLOURS[tone],
    role: tone === 'danger' ? 'alert' : 'status',
  })
}
