import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import type { Proposal } from '../../../shared/inbox/wallet-app.ts'
import { appName } from '../../text/app-name.ts'
import { ConfirmMoney } from './confirm-money.tsx'
import styles from './proposal-card.module.css'

/** Money was read for exactly this payment but does not settle it by itself: the question, with the text and why. */
export function ProposalCard({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation()
  const { app, amount, title, text, reason } = proposal
  return (
    <section role="alert" aria-label={t('proposal.region')} className={styles.card}>
      <p className={styles.question}>
        {t('proposal.question', { amount: formatRupiah(rupiah(amount)), app: appName(app) ?? '' })}
      </p>
      <blockquote className={styles.evidence}>
        {title !== '' && <p className={styles.title}>{title}</p>}
        <p>{text}</p>
      </blockquote>
      {reason !== 'wording-not-proven' && <p>{t(`inboxReason.${reason}`)}</p>}
      <div className={styles.actions}>
        <ConfirmMoney
          notificationNumber={proposal.notificationNumber}
          app={app}
          amount={amount}
          mayBecomeAutomatic={reason === 'wording-not-proven'}
        />
      </div>
    </section>
  )
}
