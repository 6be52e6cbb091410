import {
  IconDeviceDesktop,
  IconDeviceMobile,
  IconInbox,
  IconReceipt2,
  IconSettings,
  IconShoppingBag,
  IconShoppingCart,
} from '@tabler/icons-react'
import { Link, useMatch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OnlineShopState } from '../../../shared/online-shop/online-order.ts'
import styles from './rail.module.css'

export interface RailProps {
  unmatchedCount: number
  /** The shared catalogue; undefined until it is known. */
  orders: Pick<OnlineShopState, 'isOpen' | 'newCount'> | undefined
  isDemo: boolean
}

const ENTRIES = [
  { screen: 'sell', to: '/sell', icon: IconShoppingCart },
  { screen: 'payments', to: '/payments', icon: IconReceipt2 },
  { screen: 'inbox', to: '/inbox', icon: IconInbox },
] as const

export function Rail({ unmatchedCount, orders, isDemo }: RailProps) {
  const { t } = useTranslation()
  const isAtOrders = useMatch({ from: '/orders', shouldThrow: false }) !== undefined
  return (
    <nav aria-label={t('rail.label')} className={styles.rail}>
      <span className={styles.mark} aria-hidden>
        L
      </span>
      {ENTRIES.map(({ screen, to, icon: Icon }) => (
        <RailLink key={screen} to={to} label={t(`rail.${screen}`)}>
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
      {orders && (orders.isOpen || orders.newCount > 0 || isAtOrders) && (
        <RailLink to="/orders" label={t('orders.rail')}>
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
      <RailLink to="/settings" label={t('rail.settings')}>
        <IconSettings size={24} stroke={1.8} aria-hidden />
      </RailLink>
    </nav>
  )
}

interface RailLinkProps {
  to: (typeof ENTRIES)[number]['to'] | '/orders' | '/settings'
  label: string
  children: ReactNode
}

function RailLink({ to, label, children }: RailLinkProps) {
  return (
    <Link to={to} className={styles.entry} activeProps={{ className: styles.current }}>
      <span className={styles.picture}>{children}</span>
      {label}
    </Link>
  )
}

/** Links to the other windows, for the demo shop, which runs in a browser. */
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
