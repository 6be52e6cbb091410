import { TextInput } from '@mantine/core'
import { IconShoppingBag } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import type { OnlineOrderRow } from '../../../shared/online-shop/online-order.ts'
import { classes } from '../../components/classes.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import screens from '../../components/screen.module.css'
import { useShopTime } from '../../components/shop-time.ts'
import { onlineOrdersQuery, onlineShopQuery } from '../../data/online-shop.ts'
import { OnlineOrderCard } from './online-order-card.tsx'
import { OnlineOrderStatusChip } from './online-order-status-chip.tsx'
import styles from './online-orders-screen.module.css'

/** Orders that customers placed through the shared catalogue, newest first. */
export function OnlineOrdersScreen({ openNumber }: { openNumber: string | null }) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const { data: store } = useQuery(onlineShopQuery())
  const { data: page } = useQuery({
    ...onlineOrdersQuery(search, null),
    placeholderData: keepPreviousData,
  })
  return (
    <main className={screens.screen}>
      <header className={screens.header}>
        <h1 className={screens.title}>{t('orders.title')}</h1>
        <p className={screens.intro}>
          {store?.isOpen ? t('orders.open', { url: store.url }) : t('orders.closed')}
        </p>
      </header>
      <div className={classes(screens.scroll, styles.columns)}>
        <div className={styles.column}>
          <TextInput
            aria-label={t('orders.search')}
            placeholder={t('orders.search')}
            maxLength={100}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          {page?.total === 0 && (
            <EmptyState
              icon={<IconShoppingBag size={32} stroke={1.6} aria-hidden />}
              title={t('orders.empty')}
              text={t('orders.emptyHelp')}
            />
          )}
          <ul className={styles.list}>
            {page?.rows.map((row) => (
              <OrderRow key={row.number} row={row} isOpen={row.number === openNumber} />
            ))}
          </ul>
        </div>
        {openNumber !== null && <OnlineOrderCard key={openNumber} number={openNumber} />}
      </div>
    </main>
  )
}

function OrderRow({ row, isOpen }: { row: OnlineOrderRow; isOpen: boolean }) {
  const { t } = useTranslation()
  const { clock } = useShopTime()
  const { number, customerName: name } = row
  return (
    <li>
      <Link
        to="/orders/$orderNumber"
        params={{ orderNumber: number }}
        aria-label={t('orders.show', { number, name })}
        className={classes(styles.row, isOpen && styles.current)}
      >
        <span className={styles.what}>
          <strong>{name}</strong>
          <span className={styles.help}>
            {number} · {clock(row.createdAtMs)}
          </span>
        </span>
        <OnlineOrderStatusChip status={row.status} />
        <strong className={styles.total}>{formatRupiah(row.total)}</strong>
      </Link>
    </li>
  )
}
