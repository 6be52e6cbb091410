import { useTranslation } from 'react-i18next'
import type { SimulatedNotification, SimulatorRun } from '../../../shared/sites/simulator.ts'
import styles from './simulator-dialog.module.css'

/** What was done, what the till answered to the phone, and how the payment stands since. */
export function RunList({ runs }: { runs: readonly SimulatorRun[] }) {
  const { t } = useTranslation()
  if (runs.length === 0) return null
  return (
    <section aria-label={t('tester.results')} aria-live="polite">
      <h3 className={styles.heading}>{t('tester.results')}</h3>
      <ul>
        {runs.map((run) => (
          <li key={run.letters[0]?.eventId} className={styles.run}>
            <p className={styles.said}>{t(`tester.scenarios.${run.scenario}`)}</p>
            {run.letters.map((letter) => (
              <LetterLines key={letter.eventId} letter={letter} />
            ))}
            {run.payment && (
              <p>
                {t('tester.stands')}: {t(`tester.statuses.${run.payment.status}`)}
                {run.payment.exception === 'late' && `, ${t('tester.statuses.late')}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function LetterLines({ letter: { text, answer } }: { letter: SimulatedNotification }) {
  const { t } = useTranslation()
  return (
    <>
      <p className={styles.quote}>{text}</p>
      <p>
        {answer
          ? `${t('tester.answered')}: ${answer.statusCode} ${answer.result ?? ''}`
          : t('tester.waits')}
      </p>
    </>
  )
}
