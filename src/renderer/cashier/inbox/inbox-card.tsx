import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/money.ts'
import type { Payment } from '../../../shared/payment.ts'
import type { Disposition, InboxEntry } from '../../../shared/payment-view.ts'
import { Button } from '../../components/button.tsx'
import { appName } from '../../text/app-name.ts'
import { useShopTime } from '../shop-time.ts'
import { ConfirmMoney } from '../trust/confirm-money.tsx'
import styles from './inbox-screen.module.css'
import teach from './teach/teach.module.css'
import { linkToTeach } from './teach/teach-route.ts'

const SETTLED: readonly Disposition[] = ['matched', 'late', 'attached', 'dismissed', 'test']

export interface InboxCardProps {
  entry: InboxEntry
  /** Whether there is an unpaid payment of this amount. */
  isAttachable: boolean
  onAttach: () => void
  onDismiss: () => void
}

export function InboxCard({ entry, isAttachable, onAttach, onDismiss }: InboxCardProps) {
  const { t } = useTranslation()
  const time = useShopTime()
  const amount = amountWords(t, entry)
  const isOpen = !SETTLED.includes(entry.disposition)
  return (
    <li className={styles.card}>
      <div className={styles.top}>
        <p className={entry.amount === null ? styles.noAmount : styles.amount}>{amount}</p>
        <p className={styles.muted}>{time.moment(entry.receivedAtMs)}</p>
      </div>
      <p className={styles.why}>
        {t(`inboxReason.${entry.reason as 'ambiguous'}`, {
          defaultValue: t(`inbox.disposition.${entry.disposition}`),
        })}
      </p>
      {entry.payerName && (
        <p className={styles.payer}>{t('inbox.payer', { name: entry.payerName })}</p>
      )}
      <figure className={styles.evidence}>
        {entry.title !== '' && <p className={styles.strong}>{entry.title}</p>}
        <p className={styles.raw}>{entry.text}</p>
        <figcaption className={styles.muted}>
          {[appName(entry.app), entry.sourceName].filter(Boolean).join(' · ')}
        </figcaption>
      </figure>
      {isOpen && (
        <div className={styles.bottom}>
          {(entry.suggestion || !isAttachable) && (
            <p className={styles.suggestion}>{suggestionWords(t, entry.suggestion)}</p>
          )}
          <Button aria-label={t('inbox.dismissLabel', { amount })} onClick={onDismiss}>
            {t('inbox.dismiss')}
          </Button>
          {entry.disposition === 'unread' && (
            <a className={teach.link} href={linkToTeach(entry.number)}>
              {t('teach.teach')}
            </a>
          )}
          {entry.isConfirmable && entry.amount !== null && (
            <ConfirmMoney notificationNumber={entry.number} app={entry.app} amount={entry.amount} />
          )}
          {isAttachable && !entry.isConfirmable && (
            <Button
              tone={entry.suggestion ? 'primary' : 'plain'}
              {...(entry.suggestion
                ? {
                    'aria-label': t('inbox.attachLabel', {
                      amount,
                      number: entry.suggestion.number,
                    }),
                  }
                : {})}
              onClick={onAttach}
            >
              {t('inbox.attach')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

export function amountWords(t: TFunction, entry: InboxEntry): string {
  return entry.amount === null ? t('inbox.noAmount') : formatRupiah(rupiah(entry.amount))
}

function suggestionWords(t: TFunction, payment: Payment | null): string {
  if (!payment) return t('inbox.noSuggestion')
  return t('inbox.suggestion', {
    number: payment.number,
    amount: formatRupiah(payment.total),
    status: t(`status.${payment.status}`).toLocaleLowerCase(),
  })
}
