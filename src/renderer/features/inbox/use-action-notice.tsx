import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import styles from '../../components/notification.module.css'
import { notify } from '../../components/notify.tsx'
import { amountText } from './inbox-text.ts'

/** Shows a notice of what was done with an entry, with a link to undo it. */
export function useActionNotice() {
  const { t } = useTranslation()
  return (
    kind: 'attach' | 'sell' | 'giveBack' | 'dismiss',
    entry: { number: number; amount: number | null },
  ): void =>
    notify({
      tone: 'good',
      title: t(`inbox.saved.${kind}`, { money: amountText(t, entry) }),
      text: (
        <Link
          className={styles.undoLink}
          to="/inbox/undo-{$notificationNumber}"
          params={{ notificationNumber: entry.number }}
        >
          {t('inbox.undo')}
        </Link>
      ),
    })
}
