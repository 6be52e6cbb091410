import { IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../shared/session.ts'
import { tillQuery } from '../data/till.ts'
import { Rail } from './rail.tsx'
import { type ScreenName, useRoute } from './route.ts'
import { SaleScreen } from './sale/sale-screen.tsx'
import styles from './shell.module.css'

const PaymentsScreen = lazy(() =>
  import('./payments/payments-screen.tsx').then((module) => ({ default: module.PaymentsScreen })),
)
const InboxScreen = lazy(() =>
  import('./inbox/inbox-screen.tsx').then((module) => ({ default: module.InboxScreen })),
)
const SettingsScreen = lazy(() =>
  import('./settings/settings-screen.tsx').then((module) => ({ default: module.SettingsScreen })),
)

/** The rail and one screen beside it. */
export function Shell({ session }: { session: Session }) {
  const { t } = useTranslation()
  const till = useQuery(tillQuery())
  const route = useRoute()
  return (
    <div className={styles.shell}>
      <Rail
        current={route.screen}
        unmatchedCount={till.data?.unmatchedCount ?? 0}
        isDemo={session.isDemo}
      />
      <div className={styles.screen}>
        <Suspense fallback={null}>
          <Screen name={route.screen} detail={route.detail} />
        </Suspense>
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

function Screen({ name, detail }: { name: ScreenName; detail: string | null }) {
  switch (name) {
    case 'sell':
      return <SaleScreen />
    case 'payments':
      return <PaymentsScreen openId={detail} />
    case 'inbox':
      return <InboxScreen />
    case 'settings':
      return <SettingsScreen section={detail} />
  }
}
