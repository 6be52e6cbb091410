import { IconArrowLeft, IconClockOff, IconQrcode } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import { orderTotals } from '../../../shared/sales/order.ts'
import type { Till } from '../../../shared/sales/till.ts'
import { Amount } from '../../components/amount.tsx'
import { IconButton } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { PrimaryAction } from '../../components/primary-action.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { useCancelPayment, usePayWithQris } from '../../data/till.ts'
import { ProposalCard } from '../wallet-apps/proposal-card.tsx'
import styles from './expired-pane.module.css'
import panes from './pane.module.css'
import { UnpaidActions } from './unpaid-actions.tsx'

export interface ExpiredPaneProps {
  till: Till
  onCash: () => void
}

/** Time ran out: said plainly, with a new QR as the next step. */
export function ExpiredPane({ till, onCash }: ExpiredPaneProps) {
  const { t } = useTranslation()
  const cancel = useCancelPayment()
  const again = usePayWithQris()
  const isBusy = cancel.isPending || again.isPending
  const total = orderTotals(till.order).total
  return (
    <section aria-label={t('paying.region')} className={panes.pane}>
      <header className={panes.header}>
        <IconButton
          label={t('expired.backToOrder')}
          disabled={isBusy}
          onClick={() => cancel.mutate({})}
        >
          <IconArrowLeft size={22} aria-hidden />
        </IconButton>
        <h1 className={panes.title}>
          {t('order.title', { number: String(till.order.dayNumber).padStart(3, '0') })}
        </h1>
        <StatusChip status="expired" />
      </header>
      <div role="status" className={classes(panes.body, styles.body)}>
        <span className={styles.picture}>
          <IconClockOff size={44} stroke={1.6} aria-hidden />
        </span>
        <h2 className={styles.title}>{t('expired.title')}</h2>
        {till.proposal && (
          <ProposalCard proposal={till.proposal} dayNumber={till.order.dayNumber} />
        )}
        <Amount amount={total} className={panes.hero} />
        <p>{t('expired.text')}</p>
        <p className={panes.small}>{t('expired.late')}</p>
      </div>
      <footer className={classes(panes.footer, panes.column)}>
        <UnpaidActions
          amount={formatRupiah(total)}
          isBusy={isBusy}
          onCash={() => cancel.mutate({}, { onSuccess: onCash })}
        />
        <PrimaryAction
          icon={<IconQrcode size={26} stroke={2} aria-hidden />}
          isDisabled={isBusy}
          onPress={() => again.mutate({})}
        >
          {t('expired.again', { amount: formatRupiah(total) })}
        </PrimaryAction>
      </footer>
    </section>
  )
}
