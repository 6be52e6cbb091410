import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import type { Proposal } from '../../../shared/inbox/wallet-app.ts'
import { appName } from '../../text/app-name.ts'
import { ConfirmMoney } from './confirm-money.tsx'
import styles from './proposal-card.module.css'

export interface ProposalCardProps {
  proposal: Proposal
  /** Number of the order within the day. */
  dayNumber: number
}

/** Money was read for exactly this payment but does not settle by itself: the question, with the text and why. */
export function ProposalCard({ proposal, dayNumber }: ProposalCardProps) {
  const { t } = useTranslation()
  const { app, amount, title, text, reason } = proposal
  const number = String(dayNumber).padStart(3, '0')
  return (
    <section role="alert" aria-label={t('proposal.region')} className={styles.card}>
      <p className={styles.question}>
        {t('proposal.question', {
          amount: formatRupiah(rupiah(amount)),
          app: appName(app) ?? '',
          order: t('order.title', { number }),
        })}
      </p>
      <blockquote className={styles.evidence}>
        {title !== '' && <p className={styles.title}>{title}</p>}
        <p>{text}</p>
      </blockquote>
      {reason !== 'wording-not-proven' && <p>{t(`inboxReason.${reason}`)}</p>}
      <div className={styles.actions}>
        <ConfirmMoney
          key={proposal.notificationNumber}
          notificationNumber={proposal.notificationNumber}
          app={app}
          amount={amount}
          mayBecomeAutomatic={proposal.mayBecomeAutomatic}
          hasKeys
        />
      </div>
    </section>
  )
}
