import {
  IconDeviceDesktop,
  IconDeviceMobile,
  IconInbox,
  IconReceipt2,
  IconSettings,
  IconShoppingBag,
  IconShoppingCart,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OnlineShopState } from '../../../shared/online-shop/online-order.ts'
import { classes } from '../../components/classes.ts'
import { type CashierScreenName, linkTo } from '../../components/route.ts'
import styles from './rail.module.css'

export interface RailProps {
  current: CashierScreenName
  unmatchedCount: number
  /** The shared catalogue; undefined until it is known. */
  orders: Pick<OnlineShopState, 'isOpen' | 'newCount'> | undefined
  isDemo: boolean
}

const ENTRIES = [
  { screen: 'sell', icon: IconShoppingCart },
  { screen: 'payments', icon: IconReceipt2 },
  { screen: 'inbox', icon: IconInbox },
] as const

export function Rail({ current, unmatchedCount, orders, isDemo }: RailProps) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('rail.label')} className={styles.rail}>
      <span className={styles.mark} aria-hidden>
        L
      </span>
      {ENTRIES.map(({ screen, icon: Icon }) => (
        <RailLink
          key={screen}
          screen={screen}
          isCurrent={screen === current}
          label={t(`rail.${screen}`)}
        >
          <Icon size={24} stroke={1.8} aria-hidden />
          {screen === 'inbox' && unmatchedCount > 0 && (
            <span className={styles.badge}>
              <span aria-hidden>{unmatchedCount > 99 ? '99+' : unmatchedCount}</span>
              <span className="visually-hidden">
                {t('rail.inboxCount', { count: unmatchedCount })}
              </span>
            </span>
          )}
        </RailLink>
      ))}
      {orders && (orders.isOpen || orders.newCount > 0 || current === 'orders') && (
        <RailLink screen="orders" isCurrent={current === 'orders'} label={t('orders.rail')}>
          <IconShoppingBag size={24} stroke={1.8} aria-hidden />
          {orders.newCount > 0 && (
            <span className={styles.badge}>
              <span aria-hidden>{orders.newCount > 99 ? '99+' : orders.newCount}</span>
              <span className="visually-hidden">
                {t('orders.railCount', { count: orders.newCount })}
              </span>
            </span>
          )}
        </RailLink>
      )}
      <span className={styles.space} />
      {isDemo && <DemoLinks />}
      <RailLink screen="settings" isCurrent={current === 'settings'} label={t('rail.settings')}>
        <IconSettings size={24} stroke={1.8} aria-hidden />
      </RailLink>
    </nav>
  )
}

interface RailLinkProps {
  screen: CashierScreenName
  isCurrent: boolean
  label: string
  children: ReactNode
}

function RailLink({ screen, isCurrent, label, children }: RailLinkProps) {
  return (
    <a
      href={linkTo(screen)}
      aria-current={isCurrent ? 'page' : undefined}
      className={classes(styles.entry, isCurrent && styles.current)}
    >
      <span className={styles.picture}>{children}</span>
      {label}
    </a>
  )
}

/** The demo shop runs in a browser, where the other windows are only a link away. */
function DemoLinks() {
  const { t } = useTranslation()
  return (
    <>
      <a href="/phone-simulator/" target="_blank" rel="noreferrer" className={styles.entry}>
        <IconDeviceMobile size={24} stroke={1.8} aria-hidden />
        {t('rail.simulator')}
      </a>
      <a href="/customer-display/" target="_blank" rel="noreferrer" className={styles.entry}>
        <IconDeviceDesktop size={24} stroke={1.8} aria-hidden />
        {t('rail.display')}
      </a>
    </>
  )
}
