import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconInfoCircle,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './notice.module.css'

const ICONS = {
  info: IconInfoCircle,
  good: IconCircleCheck,
  warning: IconAlertTriangle,
  danger: IconAlertCircle,
}

export interface NoticeProps {
  tone: keyof typeof ICONS
  title?: string
  children?: ReactNode
}

/** A message inside the page, for as long as it is rendered. */
export function Notice({ tone, title, children }: NoticeProps) {
  const Icon = ICONS[tone]
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classes(styles.notice, styles[tone])}
    >
      <Icon size={22} stroke={2} aria-hidden className={styles.icon} />
      <div>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div className={styles.text}>{children}</div>}
      </div>
    </div>
  )
}
