import { IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Matches } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/people/session.ts'
import { Notice } from '../../components/notice.tsx'
import { onlineShopQuery } from '../../data/online-shop.ts'
import { tillQuery } from '../../data/till.ts'
import { useAnnouncements } from '../../features/sound/use-announcements.ts'
import { LedgerNotice } from './ledger-notice.tsx'
import { Rail } from './rail.tsx'
import styles from './shell.module.css'

/** The rail and one screen beside it. */
export function Shell({ session }: { session: Session }) {
  const { t } = useTranslation()
  const till = useQuery(tillQuery())
  const store = useQuery(onlineShopQuery())
  useAnnouncements()
  return (
    <div className={styles.shell}>
      <Rail
        unmatchedCount={till.data?.unmatchedCount ?? 0}
        orders={store.data}
        isDemo={session.isDemo}
      />
      <div className={styles.screen}>
        {session.ledgerFinding && (
          <div className={styles.banner}>
            <LedgerNotice finding={session.ledgerFinding} />
          </div>
        )}
        {session.troubles.map((trouble) => (
          <div key={trouble} className={styles.banner}>
            <Notice tone="warning">{t(`state.troubles.${trouble}`)}</Notice>
          </div>
        ))}
        <div className={styles.content}>
          <Matches />
        </div>
        {till.isError && (
          <p role="status" className={styles.lost}>
            <IconPlugConnectedX size={20} aria-hidden />
            {t('state.lost')}
          </p>
        )}
      </div>
    </div>
  )
}
