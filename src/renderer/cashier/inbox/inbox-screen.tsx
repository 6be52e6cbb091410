import { IconInbox } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxEntry } from '../../../shared/payment-view.ts'
import { classes } from '../../components/classes.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { inboxQuery } from '../../data/inbox.ts'
import { paymentsQuery } from '../../data/payments.ts'
import screens from '../screen.module.css'
import { candidatesFor } from './candidates.ts'
import { InboxCard } from './inbox-card.tsx'
import { AttachDialog, DismissDialog } from './inbox-dialogs.tsx'
import styles from './inbox-screen.module.css'
import teach from './teach/teach.module.css'
import { linkToTexts } from './teach/teach-route.ts'

type Asked = { kind: 'attach' | 'dismiss'; entry: InboxEntry } | null

/** Money and texts that matched nothing; nothing is ever dropped. */
export function InboxScreen() {
  const { t } = useTranslation()
  const { data: entries } = useQuery(inboxQuery())
  const { data: payments } = useInfiniteQuery(paymentsQuery())
  const [asked, setAsked] = useState<Asked>(null)
  const candidates = (entry: InboxEntry) => candidatesFor(entry, payments?.pages.flat() ?? [])
  const close = () => setAsked(null)
  return (
    <main className={screens.screen}>
      <header className={screens.header}>
        <h1 className={screens.title}>{t('inbox.title')}</h1>
        <p className={screens.intro}>{t('inbox.intro')}</p>
        <a className={classes(teach.link, teach.below)} href={linkToTexts()}>
          {t('teach.textsTitle')}
        </a>
      </header>
      <div className={screens.scroll}>
        {entries?.length === 0 && (
          <EmptyState
            icon={<IconInbox size={32} stroke={1.6} aria-hidden />}
            title={t('inbox.empty')}
            text={t('inbox.emptyHelp')}
          />
        )}
        <ul className={styles.list}>
          {entries?.map((entry) => (
            <InboxCard
              key={entry.number}
              entry={entry}
              isAttachable={candidates(entry).length > 0}
              onAttach={() => setAsked({ kind: 'attach', entry })}
              onDismiss={() => setAsked({ kind: 'dismiss', entry })}
            />
          ))}
        </ul>
      </div>
      {asked?.kind === 'attach' && (
        <AttachDialog entry={asked.entry} candidates={candidates(asked.entry)} onClose={close} />
      )}
      {asked?.kind === 'dismiss' && <DismissDialog entry={asked.entry} onClose={close} />}
    </main>
  )
}
