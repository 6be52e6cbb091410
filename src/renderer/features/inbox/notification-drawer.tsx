import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotificationLogView } from '../../../shared/inbox/notification.ts'
import { classes } from '../../components/classes.ts'
import { Notice } from '../../components/notice.tsx'
import styles from '../../components/notification.module.css'
import { useShopTime } from '../../components/shop-time.ts'
import { notificationQuery } from '../../data/inbox.ts'
import { appName } from '../../text/app-name.ts'
import { failureText } from '../../text/failure-text.ts'
import { spanText } from '../../text/time-text.ts'
import drawers from '../payments/payment-drawer.module.css'
import { originText } from '../payments/payment-text.ts'
import { actText, amountText, dispositionText } from './inbox-text.ts'

/** One notification: its text as received, what was read from it, and what happened with it. */
export function NotificationDrawer({
  number,
  onClose,
}: {
  number: number | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const query = useQuery({ ...notificationQuery(number ?? 0), enabled: number !== null })
  return (
    <Drawer
      opened={number !== null}
      onClose={onClose}
      title={t('inbox.heard.title', { number })}
      closeButtonProps={{ 'aria-label': t('inbox.heard.close') }}
    >
      {query.error && <Notice tone="danger">{failureText(t, query.error)}</Notice>}
      {query.data && <Detail heard={query.data} />}
    </Drawer>
  )
}

function Detail({ heard }: { heard: NotificationLogView }) {
  const { t } = useTranslation()
  return (
    <div className={drawers.detail}>
      <div>
        <p className={styles.amount}>{amountText(t, heard)}</p>
        <p className={styles.why}>{dispositionText(t, heard)}</p>
      </div>
      <figure className={drawers.evidence}>
        {heard.title !== '' && <p className={drawers.strong}>{heard.title}</p>}
        <p className={drawers.raw}>{heard.text}</p>
        {heard.bigText !== '' && heard.bigText !== heard.text && (
          <>
            <figcaption className={drawers.muted}>{t('inbox.heard.bigText')}</figcaption>
            <p className={drawers.raw}>{heard.bigText}</p>
          </>
        )}
        {heard.body !== '' && (
          <>
            <figcaption className={drawers.muted}>{t('inbox.heard.body')}</figcaption>
            <p className={drawers.raw}>{heard.body}</p>
          </>
        )}
      </figure>
      <Facts heard={heard} />
      <Acts acts={heard.acts} />
    </div>
  )
}

function Facts({ heard }: { heard: NotificationLogView }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const { payment, postedAtMs, unreadTime, receivedAtMs, duplicateOf } = heard
  const facts: [string, ReactNode][] = [
    [t('payments.payer'), heard.payerName],
    [t('inbox.heard.app'), appName(heard.app)],
    [t('inbox.heard.package'), heard.app],
    [
      t('inbox.heard.phoneClock'),
      postedAtMs === null ? (unreadTime ?? t('inbox.heard.phoneSilent')) : time.moment(postedAtMs),
    ],
    [t('inbox.heard.received'), time.moment(receivedAtMs)],
    [t('inbox.heard.delay'), postedAtMs === null ? null : delayText(t, heard)],
    [t('inbox.heard.from'), heard.sourceName],
    [t('inbox.heard.address'), heard.peerAddress || null],
    [t('inbox.heard.notifId'), heard.notifId],
    [t('inbox.heard.readBy'), readByText(t, heard.formatId)],
    [
      t('inbox.heard.payment'),
      payment && (
        <Link
          className={classes(styles.plainLink, styles.factLink)}
          to="/payments/$paymentId"
          params={{ paymentId: payment.id }}
        >
          {t('inbox.paymentName', { number: payment.number })} · {originText(t, payment)}
        </Link>
      ),
    ],
  ]
  return (
    <dl>
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name} className={drawers.fact}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
      {duplicateOf !== null && (
        <div className={drawers.fact}>
          <dt>{t('inbox.heard.duplicateOf')}</dt>
          <dd>
            <Heard number={duplicateOf} />
          </dd>
        </div>
      )}
      {heard.duplicates.map(({ number, receivedAtMs: atMs }) => (
        <div key={number} className={drawers.fact}>
          <dt>{t('inbox.heard.duplicates')}</dt>
          <dd>
            <Heard number={number} /> · {time.moment(atMs)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Heard({ number }: { number: number }) {
  const { t } = useTranslation()
  return (
    <Link
      className={classes(styles.plainLink, styles.factLink)}
      to="/inbox/heard-{$notificationNumber}"
      params={{ notificationNumber: number }}
    >
      {t('inbox.heard.title', { number })}
    </Link>
  )
}

function Acts({ acts }: Pick<NotificationLogView, 'acts'>) {
  const { t } = useTranslation()
  const time = useShopTime()
  if (acts.length === 0) return null
  return (
    <section>
      <h3 className={drawers.heading}>{t('inbox.heard.acts')}</h3>
      <ul>
        {acts.map((act) => (
          <li key={act.number} className={drawers.event}>
            <span>
              {actText(t, { kind: act.kind, payment: null })}
              {act.returnedBy && ` · ${t(`inbox.way.${act.returnedBy}`)}`}
              {act.note !== '' && ` · ${act.note}`}
              {act.undoneAtMs !== null &&
                ` · ${t('inbox.undone', { time: time.clock(act.undoneAtMs) })}`}
            </span>
            <span className={drawers.muted}>{time.moment(act.atMs)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Negative when the phone's clock is ahead of this computer's. */
function delayText(t: TFunction, { postedAtMs, receivedAtMs }: NotificationLogView): string {
  const delayMs = receivedAtMs - (postedAtMs ?? receivedAtMs)
  return `${delayMs < 0 ? '−' : ''}${spanText(t, Math.abs(delayMs))}`
}

/** The format's id, as `dana`, or the version of a taught rule. */
function readByText(t: TFunction, formatId: string | null): string {
  if (formatId === null) return t('inbox.heard.readByNobody')
  const version = /^ajari:.*@(\d+)$/.exec(formatId)?.[1]
  return version === undefined ? formatId : t('inbox.heard.taught', { version })
}
