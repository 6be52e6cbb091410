import { IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/people/session.ts'
import { Notice } from '../../components/notice.tsx'
import { type CashierScreenName, useRoute } from '../../components/route.ts'
import { onlineShopQuery } from '../../data/online-shop.ts'
import { tillQuery } from '../../data/till.ts'
import { InboxScreen } from '../../features/inbox/inbox-screen.tsx'
import { OrdersScreen } from '../../features/online-orders/online-orders-screen.tsx'
import { PaymentsScreen } from '../../features/payments/payments-screen.tsx'
import { SaleScreen } from '../../features/sale/sale-screen.tsx'
import { SettingsScreen } from '../../features/settings/settings-screen.tsx'
import { useAnnouncements } from '../../features/sound/use-announcements.ts'
import { TeachPages } from '../../features/teaching/teaching-pages.tsx'
import { readTeachRoute } from '../../features/teaching/teaching-route.ts'
import { Rail } from './rail.tsx'
import styles from './shell.module.css'

/** The rail and one screen beside it. */
export function Shell({ session }: { session: Session }) {
  const { t } = useTranslation()
  const till = useQuery(tillQuery())
  const store = useQuery(onlineShopQuery())
  const route = useRoute()
  useAnnouncements()
  return (
    <div className={styles.shell}>
      <Rail
        current={route.screen}
        unmatchedCount={till.data?.unmatchedCount ?? 0}
        orders={store.data}
        isDemo={session.isDemo}
      />
      <div className={styles.screen}>
        {!session.isLedgerWhole && (
          <div className={styles.banner}>
            <Notice tone="danger">{t('errors.LEDGER_MISMATCH')}</Notice>
          </div>
        )}
        <div className={styles.content}>
          <Screen name={route.screen} detail={route.detail} />
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

function Screen({ name, detail }: { name: CashierScreenName; detail: string | null }) {
  switch (name) {
    case 'sell':
      return <SaleScreen />
    case 'payments':
      return <PaymentsScreen openId={detail} />
    case 'inbox':
      return <Inbox detail={detail} />
    case 'orders':
      return <OrdersScreen openNumber={detail} />
    case 'settings':
      return <SettingsScreen section={detail} />
  }
}

function Inbox({ detail }: { detail: string | null }) {
  const route = readTeachRoute(detail)
  return route ? <TeachPages route={route} /> : <InboxScreen detail={detail} />
}
