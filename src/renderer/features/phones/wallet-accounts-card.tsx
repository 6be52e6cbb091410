import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PhoneWallet, WalletAccount } from '../../../shared/phones/wallet-account.ts'
import cards from '../../components/card.module.css'
import { Notice } from '../../components/notice.tsx'
import { useChooseAccount, walletAccountsQuery } from '../../data/devices.ts'
import { appName } from '../../text/app-name.ts'

/** Which QRIS the wallet apps of each phone receive for; shown only when there is more than one. */
export function WalletAccountsCard() {
  const { t } = useTranslation()
  const { data } = useQuery(walletAccountsQuery())
  if (!data || data.accounts.length < 2 || data.phones.length === 0) return null
  const isUnsaid = data.phones.some(({ wallets }) => !isSaid(wallets))
  return (
    <section className={cards.card} aria-label={t('phones.accountsTitle')}>
      <h3 className={cards.title}>{t('phones.accountsTitle')}</h3>
      <p className={cards.help}>{t('phones.accountsHelp')}</p>
      {isUnsaid && <Notice tone="danger">{t('phones.accountsUnsaid')}</Notice>}
      {data.phones.map(({ deviceId, name, wallets }) => (
        <div key={deviceId}>
          <p className={cards.name}>{name}</p>
          <ul className={cards.rows}>
            {wallets.map((wallet) => (
              <li key={wallet.app ?? ''} className={cards.row}>
                <WalletRow
                  deviceId={deviceId}
                  phone={name}
                  wallet={wallet}
                  accounts={data.accounts}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** Every app that was heard has an account, or all others of the phone have one. */
function isSaid(wallets: readonly PhoneWallet[]): boolean {
  const [others, ...apps] = wallets
  if (others && others.accountId !== null) return true
  return apps.length > 0 && apps.every(({ accountId }) => accountId !== null)
}

interface WalletRowProps {
  deviceId: string
  phone: string
  wallet: PhoneWallet
  accounts: readonly WalletAccount[]
}

function WalletRow({ deviceId, phone, wallet, accounts }: WalletRowProps) {
  const { t } = useTranslation()
  const choose = useChooseAccount()
  const name = wallet.app === null ? t('phones.otherWallets') : (appName(wallet.app) ?? wallet.app)
  const unsaid = wallet.app === null ? t('phones.accountUnsaid') : t('phones.accountAsOthers')
  return (
    <>
      <p className={cards.what}>{name}</p>
      <NativeSelect
        aria-label={t('phones.accountOf', { app: name, phone })}
        value={wallet.accountId ?? ''}
        data={[
          { value: '', label: unsaid },
          ...accounts.map((account) => ({ value: account.id, label: labelOf(account) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          choose.mutate({ deviceId, app: wallet.app, accountId: value === '' ? null : value })
        }
      />
    </>
  )
}

/** Two codes may have one name; who shows them tells them apart. */
function labelOf({ name, merchants }: WalletAccount): string {
  return `${name} (${merchants.join(', ')})`
}
