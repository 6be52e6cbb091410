import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../../components/notification.module.css'
import screens from '../../components/screen.module.css'
import teach from '../teaching/teaching.module.css'

const SEGMENTS = [
  { segment: 'open', to: '/inbox' },
  { segment: 'done', to: '/inbox/done' },
  { segment: 'all', to: '/inbox/all' },
] as const

export type InboxSegment = (typeof SEGMENTS)[number]['segment']

export interface InboxScreenProps {
  segment: InboxSegment
  children: ReactNode
}

/** Money and texts that matched nothing, what was done with them, and every notification. */
export function InboxScreen({ segment, children }: InboxScreenProps) {
  const { t } = useTranslation()
  return (
    <main className={screens.screen}>
      <header className={screens.header}>
        <h1 className={screens.title}>{t('inbox.title')}</h1>
        <p className={screens.intro}>{t('inbox.intro')}</p>
        <div className={styles.bar}>
          <nav className={styles.segments} aria-label={t('inbox.segments')}>
            {SEGMENTS.map(({ segment: each, to }) => (
              <Link
                key={each}
                to={to}
                activeOptions={{ exact: true }}
                className={styles.segment}
                aria-current={each === segment ? 'page' : undefined}
              >
                {t(`inbox.segment.${each}`)}
              </Link>
            ))}
          </nav>
          <Link to="/inbox/texts" className={teach.link}>
            {t('teach.textsTitle')}
          </Link>
        </div>
      </header>
      <div className={screens.scroll}>{children}</div>
    </main>
  )
}
