import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import type { InboxCandidate } from '../../../shared/inbox/notification.ts'
import { classes } from '../../components/classes.ts'
import styles from '../../components/notification.module.css'
import { originText } from '../payments/payment-text.ts'
import { fitText } from './inbox-text.ts'

export interface CandidateRowProps {
  amount: number
  candidate: InboxCandidate
  why: string
  isFirst?: boolean
  onChoose: () => void
}

/** A payment that the money may be attached to. */
export function CandidateRow({ amount, candidate, why, isFirst, onChoose }: CandidateRowProps) {
  const { t } = useTranslation()
  const { payment, fit } = candidate
  const isExact = fit === 'exact'
  const words = (
    <>
      <span className={styles.candidateWords}>
        <span className={styles.strong}>
          {t('inbox.paymentName', { number: payment.number })} · {originText(t, payment)}
          {payment.customerName !== null && ` · ${payment.customerName}`}
        </span>
        <span className={styles.small}>{why}</span>
        {fit === 'under-refused' && <span className={styles.small}>{t('inbox.refused')}</span>}
      </span>
      <span className={styles.candidateSum}>
        <span className={styles.strong}>{formatRupiah(payment.total)}</span>
        <span className={classes(styles.small, isExact ? styles.fits : styles.misfits)}>
          {fitText(t, amount, candidate)}
        </span>
      </span>
    </>
  )
  if (fit === 'under-refused') return <li className={styles.candidate}>{words}</li>
  const label = t('inbox.attachLabel', {
    amount: formatRupiah(rupiah(amount)),
    number: payment.number,
  })
  return (
    <li>
      <button
        type="button"
        aria-label={`${label}. ${why}, ${fitText(t, amount, candidate)}`}
        className={classes(styles.candidate, styles.tappable, isFirst && styles.first)}
        onClick={onChoose}
      >
        {words}
        <IconChevronRight size={20} stroke={1.8} aria-hidden />
      </button>
    </li>
  )
}
