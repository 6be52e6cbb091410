import { IconReceipt2 } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import type { PaymentRow } from '../../../shared/payments/payment-view.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { MoreButton } from '../../components/more-button.tsx'
import screens from '../../components/screen.module.css'
import { useShopTime } from '../../components/shop-time.ts'
import { ExceptionChip, StatusChip } from '../../components/status-chip.tsx'
import { paymentsQuery } from '../../data/payments.ts'
import { PaymentDrawer } from './payment-drawer.tsx'
import { evidenceLabel, originText } from './payment-text.ts'
import styles from './payments-screen.module.css'

/** Every QRIS payment, the counter's and the sites', newest first. */
export function PaymentsScreen({ openId }: { openId: string | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const query = useInfiniteQuery(paymentsQuery())
  const rows = query.data?.pages.flat() ?? []
  return (
    <main className={screens.screen}>
      <header className={screens.header}>
        <h1 className={screens.title}>{t('payments.title')}</h1>
      </header>
      <div className={screens.scroll}>
        {query.data && rows.length === 0 && (
          <EmptyState
            icon={<IconReceipt2 size={32} stroke={1.6} aria-hidden />}
            title={t('payments.empty')}
            text={t('payments.emptyHelp')}
          />
        )}
        {rows.length > 0 && <PaymentTable rows={rows} />}
        <MoreButton query={query} />
      </div>
      <PaymentDrawer id={openId} onClose={() => void navigate({ to: '/payments' })} />
    </main>
  )
}

function PaymentTable({ rows }: { rows: readonly PaymentRow[] }) {
  const { t } = useTranslation()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('payments.time')}</th>
          <th scope="col">{t('payments.from')}</th>
          <th scope="col">{t('payments.status')}</th>
          <th scope="col">{t('payments.evidence')}</th>
          <th scope="col" className={styles.amount}>
            {t('payments.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PaymentTableRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function PaymentTableRow({ row }: { row: PaymentRow }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const navigate = useNavigate()
  const open = () => void navigate({ to: '/payments/$paymentId', params: { paymentId: row.id } })
  const amount = formatRupiah(row.total)
  const label = t('payments.open', {
    number: row.number,
    amount,
    status: t(`status.${row.status}`),
  })
  return (
    // The button in the amount's cell is the control; the row only makes it larger for a finger.
    <tr className={styles.row} onClick={open}>
      <td className={styles.time}>{time.moment(row.createdAtMs)}</td>
      <td>
        <span className={styles.from}>{originText(t, row)}</span>
      </td>
      <td>
        <span className={styles.chips}>
          <StatusChip status={row.status} />
          {row.exception && <ExceptionChip exception={row.exception} />}
        </span>
      </td>
      <td className={styles.evidence}>{evidenceLabel(t, row)}</td>
      <td className={styles.amount}>
        <button type="button" aria-label={label} className={styles.open}>
          {amount}
        </button>
      </td>
    </tr>
  )
}
