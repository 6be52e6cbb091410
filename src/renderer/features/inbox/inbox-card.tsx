import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isAndroidPackage } from '../../../shared/inbox/android-package.ts'
import type { InboxCandidate, InboxEntry } from '../../../shared/inbox/notification.ts'
import { Button } from '../../components/button.tsx'
import styles from '../../components/notification.module.css'
import { useNow } from '../../components/now.ts'
import { useShopTime } from '../../components/shop-time.ts'
import { appName } from '../../text/app-name.ts'
import teach from '../teaching/teaching.module.css'
import { ConfirmMoney } from '../wallet-apps/confirm-money.tsx'
import { CandidateRow } from './candidate-row.tsx'
import { amountText, dispositionText, reasonText } from './inbox-text.ts'

/** An action on an entry. */
export type InboxCardAction =
  | { kind: 'attach'; candidate: InboxCandidate }
  | { kind: 'search' | 'sell' | 'giveBack' | 'dismiss' }

export interface InboxCardProps {
  entry: InboxEntry
  onAction: (wish: InboxCardAction) => void
}

export function InboxCard({ entry, onAction: onWish }: InboxCardProps) {
  const { t } = useTranslation()
  const amount = amountText(t, entry)
  return (
    <li className={styles.card}>
      <Said entry={entry} amount={amount} />
      {entry.amount !== null && (
        <Suggestions entry={entry} amount={entry.amount} onAction={onWish} />
      )}
      <div className={styles.acts}>
        {entry.amount !== null && (
          <>
            <Button
              aria-label={t('inbox.searchLabel', { amount })}
              onClick={() => onWish({ kind: 'search' })}
            >
              {t('inbox.search')}
            </Button>
            {entry.isSellable && (
              <Button
                aria-label={t('inbox.sellLabel', { amount })}
                onClick={() => onWish({ kind: 'sell' })}
              >
                {t('inbox.sell')}
              </Button>
            )}
            <Button
              aria-label={t('inbox.giveBackLabel', { amount })}
              onClick={() => onWish({ kind: 'giveBack' })}
            >
              {t('inbox.giveBack')}
            </Button>
          </>
        )}
        <Button
          aria-label={t('inbox.dismissLabel', { amount })}
          onClick={() => onWish({ kind: 'dismiss' })}
        >
          {t('inbox.dismiss')}
        </Button>
        {isTeachable(entry) && (
          <Link
            className={teach.link}
            to="/inbox/teach-{$notificationNumber}"
            params={{ notificationNumber: entry.number }}
          >
            {t('teach.teach')}
          </Link>
        )}
      </div>
    </li>
  )
}

/** A rule belongs to an app, and is made from a whole text. */
function isTeachable({ disposition, app, reason }: InboxEntry): boolean {
  return disposition === 'unread' && isAndroidPackage(app ?? '') && reason !== 'body-doubtful'
}

/** Amount, payer, reason, and the notification's text. */
function Said({ entry, amount }: { entry: InboxEntry; amount: string }) {
  const { t } = useTranslation()
  const time = useShopTime()
  return (
    <>
      <div className={styles.top}>
        <p className={entry.amount === null ? styles.noAmount : styles.amount}>{amount}</p>
        <p className={styles.muted}>{time.moment(entry.receivedAtMs)}</p>
      </div>
      <p className={styles.why}>{dispositionText(t, entry)}</p>
      {entry.payerName && (
        <p className={styles.payer}>{t('inbox.payer', { name: entry.payerName })}</p>
      )}
      <figure className={styles.evidence}>
        {entry.title !== '' && <p className={styles.strong}>{entry.title}</p>}
        <p className={styles.raw}>{entry.text}</p>
        <figcaption className={styles.caption}>
          <span className={styles.muted}>
            {[appName(entry.app), entry.sourceName].filter(Boolean).join(' · ')}
          </span>
          <Link
            className={styles.evidenceLink}
            aria-label={t('inbox.evidenceLabel', { number: entry.number })}
            to="/inbox/heard-{$notificationNumber}"
            params={{ notificationNumber: entry.number }}
          >
            {t('inbox.evidence')}
          </Link>
        </figcaption>
      </figure>
    </>
  )
}

function Suggestions({ entry, amount, onAction: onWish }: InboxCardProps & { amount: number }) {
  const { t } = useTranslation()
  const now = useNow(30_000)
  const { suggestions, isConfirmable } = entry
  if (suggestions.length === 0) {
    return <p className={styles.small}>{t('inbox.noSuggestion')}</p>
  }
  return (
    <div className={styles.suggestions}>
      <p className={styles.small}>{t('inbox.suggested')}</p>
      <ul className={styles.candidates}>
        {suggestions.map((suggestion, index) => (
          <CandidateRow
            key={suggestion.payment.id}
            amount={amount}
            candidate={suggestion}
            why={reasonText(t, suggestion, now)}
            isFirst={index === 0}
            onChoose={() => onWish({ kind: 'attach', candidate: suggestion })}
          />
        ))}
      </ul>
      {isConfirmable && (
        <div className={styles.bottom}>
          <ConfirmMoney
            notificationNumber={entry.number}
            app={entry.app}
            amount={amount}
            mayBecomeAutomatic={entry.mayBecomeAutomatic}
          />
        </div>
      )}
    </div>
  )
}
