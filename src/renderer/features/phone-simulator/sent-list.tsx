import { useTranslation } from 'react-i18next'
import type { DemoAnswer } from '../../../shared/sites/simulator.ts'
import { Button } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import type { DemoNotification } from '../../data/phone-simulator.ts'
import { failureText } from '../../text/failure-text.ts'
import styles from './phone-simulator-screen.module.css'

export interface Sent {
  id: number
  notification: DemoNotification
  outcome: DemoAnswer | Error
}

export interface SentListProps {
  sent: readonly Sent[]
  isBusy: boolean
  onRepeat: (notification: DemoNotification) => void
}

/** What was sent and what the gateway answered, newest first. */
export function SentList({ sent, isBusy, onRepeat }: SentListProps) {
  const { t } = useTranslation()
  const [last] = sent
  return (
    <section aria-label={t('simulator.answers')}>
      <div className={styles.facts}>
        <h2 className={styles.heading}>{t('simulator.answers')}</h2>
        {last && (
          <Button
            disabled={isBusy}
            aria-label={t('simulator.duplicateLabel')}
            onClick={() => onRepeat(last.notification)}
          >
            {t('simulator.duplicate')}
          </Button>
        )}
      </div>
      {!last && <p className={styles.none}>{t('simulator.noAnswers')}</p>}
      <ul>
        {sent.map((each) => (
          <li key={each.id} className={styles.sent}>
            <p className={styles.said}>{each.notification.text}</p>
            <Outcome outcome={each.outcome} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({ outcome }: { outcome: DemoAnswer | Error }) {
  const { t } = useTranslation()
  if (outcome instanceof Error) {
    return (
      <p className={classes(styles.answer, styles.bad)}>
        {t('simulator.failed')}: {failureText(t, outcome)}
      </p>
    )
  }
  const isGood = outcome.statusCode < 400
  return (
    <p className={classes(styles.answer, isGood ? styles.good : styles.bad)}>
      <strong>{outcome.statusCode}</strong> <code>{outcome.body}</code>
    </p>
  )
}
