import { useTranslation } from 'react-i18next'
import type { DeliveryRow, PaymentEvent } from '../../../shared/payments/payment-view.ts'
import { useShopTime } from '../../components/shop-time.ts'
import { deliveryErrorText } from '../webhooks/delivery-text.ts'
import styles from './payment-drawer.module.css'
import { eventText } from './payment-text.ts'

export function History({ events }: { events: readonly PaymentEvent[] }) {
  const { t } = useTranslation()
  const time = useShopTime()
  if (events.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{t('payments.history')}</h3>
      <ol className={styles.events}>
        {events.map((event) => (
          <li key={event.sequence} className={styles.event}>
            <span>{eventText(t, event.kind)}</span>
            <span className={styles.muted}>{time.moment(event.atMs)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function Deliveries({ deliveries }: { deliveries: readonly DeliveryRow[] }) {
  const { t } = useTranslation()
  if (deliveries.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{t('payments.deliveries')}</h3>
      <ul className={styles.events}>
        {deliveries.map((delivery) => (
          <DeliveryLine key={delivery.id} delivery={delivery} />
        ))}
      </ul>
    </section>
  )
}

function DeliveryLine({ delivery }: { delivery: DeliveryRow }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const facts = [
    t(`payments.deliveryStatus.${delivery.status}`),
    t('payments.deliveryTries', { count: delivery.attempts }),
    delivery.lastStatusCode === null
      ? null
      : t('payments.deliveryAnswer', { code: delivery.lastStatusCode }),
    delivery.nextAttemptAtMs === null
      ? null
      : t('payments.deliveryNext', { time: time.clock(delivery.nextAttemptAtMs) }),
  ]
  return (
    <li className={styles.delivery}>
      <p className={styles.url}>{delivery.url}</p>
      <p className={styles.muted}>{facts.filter(Boolean).join(' · ')}</p>
      {delivery.lastError && (
        <p className={styles.muted}>{deliveryErrorText(t, delivery.lastError)}</p>
      )}
    </li>
  )
}
