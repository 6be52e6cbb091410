import { IconListSearch } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  NotificationLogFilter,
  NotificationLogRow,
} from '../../../shared/inbox/notification.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { MoreButton } from '../../components/more-button.tsx'
import styles from '../../components/notification.module.css'
import { useShopTime } from '../../components/shop-time.ts'
import { notificationLogQuery } from '../../data/inbox.ts'
import { appName } from '../../text/app-name.ts'
import tables from '../payments/payments-screen.module.css'
import { amountText } from './inbox-text.ts'
import { NotificationDrawer } from './notification-drawer.tsx'
import { NotificationLogFilterBar } from './notification-filter.tsx'

/** Every received notification with its disposition. */
export function NotificationLog({ openNumber }: { openNumber: number | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [wish, setWish] = useState<NotificationLogFilter>({})
  const query = useInfiniteQuery(notificationLogQuery(wish))
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <NotificationLogFilterBar filter={wish} onChange={setWish} />
      {query.data && rows.length === 0 && !query.hasNextPage && (
        <EmptyState
          icon={<IconListSearch size={32} stroke={1.6} aria-hidden />}
          title={t('inbox.heard.empty')}
          text={t('inbox.heard.emptyHelp')}
        />
      )}
      {rows.length > 0 && <HeardTable rows={rows} />}
      {query.hasNextPage && rows.length === 0 && (
        <p className={styles.small}>{t('inbox.heard.goOn')}</p>
      )}
      <MoreButton query={query} />
      <NotificationDrawer number={openNumber} onClose={() => void navigate({ to: '/inbox/all' })} />
    </>
  )
}

function HeardTable({ rows }: { rows: readonly NotificationLogRow[] }) {
  const { t } = useTranslation()
  return (
    <table className={tables.table}>
      <thead>
        <tr>
          <th scope="col">{t('inbox.heard.time')}</th>
          <th scope="col">{t('inbox.heard.app')}</th>
          <th scope="col">{t('inbox.heard.said')}</th>
          <th scope="col">{t('inbox.heard.what')}</th>
          <th scope="col" className={tables.amount}>
            {t('inbox.heard.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <HeardTableRow key={row.number} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function HeardTableRow({ row }: { row: NotificationLogRow }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const what = t(`inbox.disposition.${row.disposition}`)
  const navigate = useNavigate()
  const open = () =>
    void navigate({
      to: '/inbox/heard-{$notificationNumber}',
      params: { notificationNumber: row.number },
    })
  return (
    // The button in the amount's cell is the control; the row only enlarges its touch target.
    <tr className={tables.row} onClick={open}>
      <td className={tables.time}>{time.moment(row.receivedAtMs)}</td>
      <td>
        <span className={tables.from}>{appName(row.app) ?? row.sourceName}</span>
      </td>
      <td className={styles.said}>{[row.title, row.text].filter(Boolean).join(' · ')}</td>
      <td className={styles.outcome}>{what}</td>
      <td className={tables.amount}>
        <button
          type="button"
          className={tables.open}
          aria-label={t('inbox.heard.open', { number: row.number, what })}
        >
          {row.amount === null ? '—' : amountText(t, row)}
        </button>
      </td>
    </tr>
  )
}
