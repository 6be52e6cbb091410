import { Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppState, WalletApp } from '../../../shared/inbox/wallet-app.ts'
import cards from '../../components/card.module.css'
import { useShopTime } from '../../components/shop-time.ts'
import { useSwitchApp, walletAppsQuery } from '../../data/wallet-apps.ts'
import { appName } from '../../text/app-name.ts'
import { TaughtRules } from '../teaching/taught-rules.tsx'

const ORDER: readonly AppState[] = ['waiting', 'automatic', 'off', 'never-seen']

/** Which wallets may settle payments by themselves: those that wait for the owner's word first. */
export function WalletAppsSection() {
  const { t } = useTranslation()
  const { data: apps } = useQuery(walletAppsQuery())
  if (!apps) return null
  const sorted = [...apps].sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || nameOf(a).localeCompare(nameOf(b), 'id'),
  )
  return (
    <div>
      <p className={cards.help} style={{ marginBottom: 16 }}>
        {t('apps.intro')}
      </p>
      <ul className={cards.rows}>
        {sorted.map((app) => (
          <AppRow
            key={app.app}
            app={app}
            hasTwin={apps.some((each) => each.app !== app.app && nameOf(each) === nameOf(app))}
          />
        ))}
      </ul>
      <TaughtRules />
    </div>
  )
}

function AppRow({ app, hasTwin }: { app: WalletApp; hasTwin: boolean }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const change = useSwitchApp()
  const name = nameOf(app)
  const seen =
    app.firstSeenAtMs === null ? null : t('apps.seenAt', { time: time.moment(app.firstSeenAtMs) })
  const taught = app.taughtRules > 0 ? t('apps.taught', { count: app.taughtRules }) : null
  return (
    <li className={cards.row}>
      <div className={cards.what}>
        <p className={cards.name}>{name}</p>
        <p className={cards.help}>
          {[hasTwin && app.app, t(`apps.state.${app.state}`), seen, taught]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Switch
        size="lg"
        aria-label={t('apps.switch', { name })}
        checked={app.state === 'automatic'}
        disabled={change.isPending}
        onChange={(event) => change.mutate({ app: app.app, isOn: event.currentTarget.checked })}
      />
    </li>
  )
}

function nameOf({ app }: WalletApp): string {
  return appName(app) ?? app
}
