/** A receiving account, named after its QRIS. */
export interface WalletAccount {
  id: string
  /** The merchant name in its QRIS. */
  name: string
  /** Who shows this QRIS: the shop and sites. */
  merchants: string[]
}

/** Which account a wallet app on a phone receives for; `accountId` null: the owner has not said it. */
export interface PhoneWallet {
  /** Android package; null: every other app of the phone. */
  app: string | null
  accountId: string | null
}

/** What the wallets of the paired phones receive for. With one account nothing has to be said. */
export interface WalletAccounts {
  accounts: WalletAccount[]
  phones: { deviceId: string; name: string; wallets: PhoneWallet[] }[]
}
