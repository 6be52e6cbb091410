import { Drawer } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type {
  DeliveryAttemptView,
  DeliveryLogView,
} from '../../../shared/sites/webhook-delivery.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useShopTime } from '../../components/shop-time.ts'
import { useRedeliver, webhookQuery } from '../../data/webhooks.ts'
import { failureText } from '../../text/failure-text.ts'
import { deliveryErrorText, deliveryFacts } from './delivery-text.ts'
import styles from './webhooks-section.module.css'

/** One webhook word for word: what was sent, each attempt, and what the site answered. */
export function DeliveryDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTranslation()
  const { data, error } = useQuery({ ...webhookQuery(id ?? ''), enabled: id !== null })
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      title={data ? t('webhooks.title', { site: data.merchantName }) : ''}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {error && <Notice tone="danger">{failureText(t, error)}</Notice>}
      {data && <Detail view={data} />}
    </Drawer>
  )
}

function Detail({ view }: { view: DeliveryLogView }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const redeliver = useRedeliver()
  return (
    <div className={styles.detail}>
      <div>
        <p className={styles.strong}>{t(`payments.deliveryStatus.${view.status}`)}</p>
        <p className={styles.fact}>{deliveryFacts(t, view, time).join(' · ')}</p>
        <Link
          to="/payments/$paymentId"
          params={{ paymentId: view.paymentId }}
          className={styles.payment}
        >
          {view.paymentId}
        </Link>
      </div>
      <Button
        icon={<IconRefresh size={20} stroke={1.8} aria-hidden />}
        disabled={redeliver.isPending}
        onClick={() => redeliver.mutate(view.id)}
      >
        {t('webhooks.again')}
      </Button>
      <section>
        <h3 className={styles.heading}>{t('webhooks.sent')}</h3>
        <pre className={styles.code}>{readable(view.body)}</pre>
      </section>
      <section>
        <h3 className={styles.heading}>{t('webhooks.attempts')}</h3>
        {view.attemptList.length === 0 && <p className={styles.fact}>{t('webhooks.noAttempt')}</p>}
        <ol className={styles.attempts}>
          {view.attemptList.toReversed().map((attempt) => (
            <Attempt key={attempt.number} attempt={attempt} />
          ))}
        </ol>
      </section>
    </div>
  )
}

function Attempt({ attempt }: { attempt: DeliveryAttemptView }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const { number, atMs, durationMs, url, statusCode, error, answerHead, requestHeaders } = attempt
  const { redirectUrl } = attempt
  const outcome =
    statusCode === null
      ? deliveryErrorText(t, error ?? '')
      : t('payments.deliveryAnswer', { code: statusCode })
  return (
    <li className={styles.attempt}>
      <p className={styles.strong}>{t('webhooks.attempt', { number, outcome })}</p>
      <p className={styles.fact}>
        {[time.moment(atMs), t('webhooks.took', { ms: durationMs }), url]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {redirectUrl && <p className={styles.fact}>{t('webhooks.redirect', { url: redirectUrl })}</p>}
      {answerHead && <pre className={styles.code}>{answerHead}</pre>}
      {requestHeaders && (
        <details>
          <summary className={styles.summary}>{t('webhooks.headers')}</summary>
          <pre className={styles.code}>
            {Object.entries(requestHeaders)
              .map(([name, value]) => `${name}: ${value}`)
              .join('\n')}
          </pre>
        </details>
      )}
    </li>
  )
}

/** JSON in lines that fit; anything else as it is. The bytes that go out have no such lines. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
