import { useTranslation } from 'react-i18next'
import styles from '../../components/notification.module.css'
import screens from '../../components/screen.module.css'
import teach from '../teaching/teaching.module.css'
import { linkToTexts } from '../teaching/teaching-route.ts'
import { DoneList } from './done-list.tsx'
import { type InboxRoute, linkToSegment, readInboxRoute, SEGMENTS } from './inbox-route.ts'
import { NotificationLogList } from './notification-log.tsx'
import { OpenList } from './open-list.tsx'

/** Money and texts that matched nothing, what was done with them, and everything that was heard. */
export function InboxScreen({ detail }: { detail: string | null }) {
  const { t } = useTranslation()
  const route = readInboxRoute(detail)
  return (
    <main className={screens.screen}>
      <header className={screens.header}>
        <h1 className={screens.title}>{t('inbox.title')}</h1>
        <p className={screens.intro}>{t('inbox.intro')}</p>
        <div className={styles.bar}>
          <nav className={styles.segments} aria-label={t('inbox.segments')}>
            {SEGMENTS.map((segment) => (
              <a
                key={segment}
                className={styles.segment}
                aria-current={segment === route.segment ? 'page' : undefined}
                href={linkToSegment(segment)}
              >
                {t(`inbox.segment.${segment}`)}
              </a>
            ))}
          </nav>
          <a className={teach.link} href={linkToTexts()}>
            {t('teach.textsTitle')}
          </a>
        </div>
      </header>
      <div className={screens.scroll}>
        <Segment {...route} />
      </div>
    </main>
  )
}

function Segment({ segment, notificationNumber }: InboxRoute) {
  switch (segment) {
    case 'open':
      return <OpenList />
    case 'done':
      return <DoneList undoing={notificationNumber} />
    case 'all':
      return <NotificationLogList openNumber={notificationNumber} />
  }
}
