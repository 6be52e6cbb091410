import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SIMULATED_WALLETS, type SimulatedWallet } from '../../../shared/sites/simulated-wallets.ts'
import type { DemoAnswer } from '../../../shared/sites/simulator.ts'
import { useNow } from '../../components/now.ts'
import {
  type DemoNotification,
  openPaymentsQuery,
  useSendNotification,
} from '../../data/phone-simulator.ts'
import { sessionQuery } from '../../data/session.ts'
import { failureText } from '../../text/failure-text.ts'
import { clockText } from '../../text/time-text.ts'
import { FreeForm } from './free-form.tsx'
import { OpenPayments } from './open-payments.tsx'
import styles from './phone-simulator-screen.module.css'
import { type Sent, SentList } from './sent-list.tsx'

const MOST_ANSWERS = 20

/** A simulated phone that sends notifications to the gateway over the same route as a real one. */
export function PhoneSimulatorScreen() {
  const { t, i18n } = useTranslation()
  const now = useNow(5_000)
  const { data: session } = useQuery(sessionQuery())
  const { data: payments, error } = useQuery(openPaymentsQuery())
  const [wallet, setWallet] = useState<SimulatedWallet>(SIMULATED_WALLETS[0])
  const [sent, setSent] = useState<Sent[]>([])
  const send = useSendNotification()

  function tell(notification: DemoNotification) {
    const keep = (outcome: DemoAnswer | Error) =>
      setSent((old) =>
        [{ id: (old[0]?.id ?? 0) + 1, notification, outcome }, ...old].slice(0, MOST_ANSWERS),
      )
    send.mutate(notification, { onSuccess: keep, onError: keep })
  }

  return (
    <div className={styles.desk}>
      <main className={styles.phone}>
        <p className={styles.bar}>
          <span>{clockText(now, i18n.language)}</span>
          <span className={styles.camera} aria-hidden />
          <span>5G</span>
        </p>
        <div className={styles.screen}>
          <h1 className={styles.title}>{t('simulator.title')}</h1>
          <p className={styles.intro}>{t('simulator.intro')}</p>
          {session && !session.isDemo && (
            <p className={styles.warning}>{t('simulator.onlyDemo')}</p>
          )}
          {error && <p className={styles.warning}>{failureText(t, error)}</p>}
          <WalletChoice chosen={wallet} onChoose={setWallet} />
          <h2 className={styles.heading}>{t('simulator.open')}</h2>
          <OpenPayments
            payments={payments ?? []}
            wallet={wallet}
            isBusy={send.isPending}
            onSend={tell}
          />
          <FreeForm isBusy={send.isPending} onSend={tell} />
          <SentList sent={sent} isBusy={send.isPending} onRepeat={tell} />
        </div>
      </main>
    </div>
  )
}

function WalletChoice({
  chosen,
  onChoose,
}: {
  chosen: SimulatedWallet
  onChoose: (wallet: SimulatedWallet) => void
}) {
  const { t } = useTranslation()
  return (
    <fieldset aria-label={t('simulator.wallet')} className={styles.wallets}>
      {SIMULATED_WALLETS.map((wallet) => (
        <button
          key={wallet.id}
          type="button"
          aria-pressed={wallet.id === chosen.id}
          className={styles.wallet}
          onClick={() => onChoose(wallet)}
        >
          {wallet.name}
        </button>
      ))}
    </fieldset>
  )
}
