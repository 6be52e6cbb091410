import { IconArrowLeft, IconPlus } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import type { EpochMs } from '../../../shared/base/time.ts'
import type { Payment } from '../../../shared/payments/payment.ts'
import type { Till } from '../../../shared/sales/till.ts'
import { Amount } from '../../components/amount.tsx'
import { IconButton } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { useElementSize } from '../../components/element-size.ts'
import { PrimaryAction } from '../../components/primary-action.tsx'
import { QrCode } from '../../components/qr-code.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { TimeBar } from '../../components/time-bar.tsx'
import { useCancelPayment, useNextOrder } from '../../data/till.ts'
import { durationText } from '../../text/time-text.ts'
import { PhoneHealth } from '../phones/phone-health.tsx'
import { ProposalCard } from '../wallet-apps/proposal-card.tsx'
import panes from './pane.module.css'
import { UnpaidActions } from './unpaid-actions.tsx'
import styles from './waiting-pane.module.css'

export interface WaitingPaneProps {
  till: Till
  payment: Payment
  nowMs: EpochMs
  onCash: () => void
}

/** A QRIS is out: what the customer sees, how long it lives, and what to do when nothing arrives. */
export function WaitingPane({ till, payment, nowMs, onCash }: WaitingPaneProps) {
  const { t } = useTranslation()
  const cancel = useCancelPayment()
  const next = useNextOrder()
  const isBusy = cancel.isPending || next.isPending
  const total = formatRupiah(payment.total)
  return (
    <section aria-label={t('paying.region')} className={classes(panes.pane, panes.sliding)}>
      <header className={panes.header}>
        <IconButton label={t('paying.back')} disabled={isBusy} onClick={() => cancel.mutate({})}>
          <IconArrowLeft size={22} aria-hidden />
        </IconButton>
        <h1 className={panes.title}>
          {t('order.title', { number: String(till.order.dayNumber).padStart(3, '0') })}
        </h1>
        <StatusChip status="pending" />
      </header>
      <div className={panes.body}>
        <Amount amount={payment.total} className={panes.hero} />
        {till.proposal && (
          <ProposalCard proposal={till.proposal} dayNumber={till.order.dayNumber} />
        )}
        <PayQr payment={payment} />
        <Countdown payment={payment} nowMs={nowMs} word={till.wordOfTheDay} />
        <PhoneCard till={till} nowMs={nowMs} />
      </div>
      <footer className={classes(panes.footer, panes.column)}>
        <UnpaidActions
          amount={total}
          isBusy={isBusy}
          onCash={() => cancel.mutate({}, { onSuccess: onCash })}
        />
        <PrimaryAction
          icon={<IconPlus size={24} stroke={2} aria-hidden />}
          isDisabled={isBusy}
          onPress={() => next.mutate({})}
        >
          {t('paying.next')}
        </PrimaryAction>
      </footer>
    </section>
  )
}

function PayQr({ payment }: { payment: Payment }) {
  const { t } = useTranslation()
  const [frame, size] = useElementSize()
  return (
    <div ref={frame} className={styles.qrFrame}>
      <div className={styles.qr}>
        <QrCode
          text={payment.qrisPayload}
          maxSize={Math.min(size.width - 2, size.height - 2, 340)}
          label={t('qr.label', { amount: formatRupiah(payment.total) })}
        />
      </div>
    </div>
  )
}

function Countdown({ payment, nowMs, word }: { payment: Payment; nowMs: EpochMs; word: string }) {
  const { t } = useTranslation()
  const leftMs = payment.expiresAtMs - nowMs
  return (
    <div>
      <TimeBar
        label={t('paying.timeLeftLabel')}
        leftMs={leftMs}
        wholeMs={payment.expiresAtMs - payment.createdAtMs}
      />
      <p className={styles.facts}>
        <span role="timer">{t('paying.timeLeft', { time: durationText(leftMs) })}</span>
        <span>{priceText(t, payment)}</span>
        <span>
          {t('paying.word')} <strong>{word}</strong>
        </span>
      </p>
    </div>
  )
}

function priceText(t: TFunction, payment: Payment): string {
  const amount = formatRupiah(rupiah(payment.uniqueCode))
  if (payment.uniqueCode < 0) return t('paying.discount', { amount })
  return payment.uniqueCode > 0 ? t('paying.extra', { amount }) : t('paying.exact')
}

function PhoneCard({ till, nowMs }: { till: Till; nowMs: EpochMs }) {
  const { t } = useTranslation()
  const { colour, reason, phoneName } = till.phone
  return (
    <div className={classes(styles.card, styles[colour])}>
      <PhoneHealth phone={till.phone} nowMs={nowMs} />
      {isWell(reason) ? (
        <details className={styles.help}>
          <summary>{t('phone.nothingArrives')}</summary>
          <p>{t('phone.nothingArrivesHelp')}</p>
        </details>
      ) : (
        <p className={styles.advice}>{t(`phone.advice.${reason}`, { name: phoneName })}</p>
      )}
    </div>
  )
}

type WellReason = 'beating' | 'heard-lately' | 'revoked'

function isWell(reason: Till['phone']['reason']): reason is WellReason {
  return reason === 'beating' || reason === 'heard-lately' || reason === 'revoked'
}
