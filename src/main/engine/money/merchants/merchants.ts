import { cleanText } from '../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import type {
  CreatedMerchant,
  KeyMode,
  KeyScope,
  Merchant,
  RotatableSecret,
} from '../../../../shared/sites/merchant.ts'
import { type MerchantOptions, merchantOptions } from '../../../../shared/sites/merchant-options.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import { inspectQris } from '../qris/qris.ts'
import { ensureAccount } from './accounts.ts'
import { callbackHost, mayCallBack } from './callback-hosts.ts'
import {
  hashOf,
  newCallbackSecret,
  newCredentials,
  storeCredentials,
  storeHash,
} from './credentials.ts'
import {
  type AccountRow,
  type CredentialKind,
  type CredentialRow,
  endCredentials,
  findMerchant,
  insertMerchant,
  listAccounts,
  listCredentials,
  listMerchants,
  updateAccountQris,
  updateMerchant,
} from './merchant-store.ts'
import { ensureSandboxAccount } from './sandbox-account.ts'
import type { SecretKind } from './secret-store.ts'
import { createSecretVault } from './secret-vault.ts'
import { createSiteKeys, type SiteKeys } from './site-keys.ts'

/** A QRIS account, shared by every merchant that shows it. */
export interface Account {
  id: string
  qrisPayload: string
}

export interface NewMerchant {
  name: string
  /** Without an account no payment can be created. */
  qris?: string | undefined
  webhookUrl?: string | undefined
  /** Additional `host:port` that a payment's own callback address may have. */
  callbackHosts?: string[] | undefined
}

export interface Merchants {
  list(): Merchant[]
  find(id: string): Merchant | undefined
  /** Throws MERCHANT_NOT_FOUND. */
  get(id: string): Merchant
  /** The till's own merchant, or undefined before set-up. */
  shopMerchant(): Merchant | undefined
  account(id: string): Account
  /** The owner of a key and its scope; suspended merchants included. */
  findByApiKey(secret: string): ApiKeyMatch | undefined
  findByCallbackSecret(secret: string): Merchant | undefined
  /** The merchant whose test payments this token may pay. */
  findBySimulatorToken(secret: string): Merchant | undefined
  isDashboardToken(secret: string): boolean
  /** Throws WEBHOOK_URL_* and CALLBACK_HOST_NOT_ALLOWED. */
  checkCallbackUrl(merchant: Merchant, url: string): void
  /** A secret in clear, for signing. */
  secret(merchantId: string, kind: SecretKind): string
  /** Replaced secrets that are still valid. */
  previousSecrets(merchantId: string): Partial<Record<SecretKind, string>>
  /** Replaces a merchant's secret; the old one stays valid for `overlapMs`. Throws MERCHANT_NOT_FOUND. */
  rotateSecret(id: string, kind: RotatableSecret, overlapMs: number): Promise<string>
  /**
   * Creates a site's merchant with all its credentials; they are shown only once. Throws QRIS_* and
   * WEBHOOK_URL_*.
   */
  create(merchant: NewMerchant): Promise<CreatedMerchant>
  /** The till's own merchant, at set-up. Throws SHOP_ALREADY_SET_UP and QRIS_*. */
  createShopMerchant(shop: { name: string; qris: string }): Promise<Merchant>
  /** Throws MERCHANT_NOT_FOUND, QRIS_* and WEBHOOK_URL_*. */
  change(id: string, change: MerchantChange): Promise<Merchant>
  keys: SiteKeys
  createDashboardToken(): Promise<string>
  onShopAccountMoved(subscriber: ShopAccountMoved): void
}

export interface ApiKeyMatch {
  merchant: Merchant
  mode: KeyMode
  scope: KeyScope
}

export interface MerchantChange {
  name?: string
  status?: Merchant['status']
  webhookUrl?: string | null
  qris?: string
  /** Replaces the list of additional `host:port` that a payment's own callback address may have. */
  callbackHosts?: string[]
  options?: Partial<MerchantOptions>
}

export type MerchantEvent =
  | 'created'
  | 'suspended'
  | 'resumed'
  | 'webhook-changed'
  | 'callback-hosts-changed'
  | 'key-created'
  | 'key-revoked'
  | 'secret-changed'

/** Runs in the transaction in which the till's own merchant gets another account. */
export type ShopAccountMoved = (db: WritableDb, fromAccountId: string, toAccountId: string) => void

/** The merchants (shops and sites) that take payments. The list is small and cached, indexed by key hash. */
export function createMerchants(
  platform: Platform,
  /** Throws WEBHOOK_URL_*; returns the normalised address. */
  checkWebhookUrl: (url: string) => string,
): Merchants {
  const { database, installation, events, clock, random } = platform
  const secrets = createSecretVault(platform)
  const onShopAccountMoved: ShopAccountMoved[] = []
  let merchants = new Map<string, Merchant>()
  let accounts = new Map<string, AccountRow>()
  let credentials = new Map<string, Omit<CredentialRow, 'hash'>>()

  function load(): void {
    const db = database.read
    merchants = new Map(listMerchants(db).map((merchant) => [merchant.id, merchant]))
    accounts = new Map(listAccounts(db).map((account) => [account.id, account]))
    credentials = new Map(listCredentials(db).map(({ hash, ...rest }) => [hash, rest]))
  }
  load()

  function writeAndLoad<Result>(work: (db: WritableDb) => Result): Promise<Result> {
    return database.write((db) => {
      // Registered first, so that other callbacks of the same commit see the updated cache.
      afterCommit(db, load)
      return work(db)
    })
  }

  function record(db: WritableDb, kind: MerchantEvent, { id, name }: Merchant): void {
    events.record(db, { kind: `merchant.${kind}`, merchantId: id, facts: { name } })
  }

  const keys = createSiteKeys(platform, { writeAndLoad, record })

  function openCredential(kind: CredentialKind, secret: string): ApiKeyMatch | undefined {
    const hash = hashOf(secret)
    const credential = credentials.get(hash)
    if (credential?.kind !== kind || credential.merchantId === null) return undefined
    if (credential.endsAtMs !== null && clock.now() >= credential.endsAtMs) return undefined
    const merchant = merchants.get(credential.merchantId)
    if (kind === 'api-key') keys.recordUse(hash)
    return merchant && { merchant, mode: credential.mode, scope: credential.scope }
  }

  function get(id: string): Merchant {
    const merchant = merchants.get(id)
    if (!merchant) throw new AppError('MERCHANT_NOT_FOUND', `no merchant ${id}`)
    return merchant
  }

  function newMerchant(db: WritableDb, fields: NewMerchant & { isCounter: boolean }): Merchant {
    const merchant: Merchant = {
      id: `mch_${random.text(25)}`,
      name: nameOf(fields.name),
      status: 'active',
      isCounter: fields.isCounter,
      accountId: fields.qris === undefined ? null : ensureAccount(db, fields.qris, platform),
      testAccountId: null,
      callbackHosts: (fields.callbackHosts ?? []).map(callbackHost),
      options: merchantOptions({}),
      webhookUrl: fields.webhookUrl ? checkWebhookUrl(fields.webhookUrl) : null,
      createdAtMs: clock.now(),
    }
    insertMerchant(db, merchant)
    record(db, 'created', merchant)
    if (merchant.callbackHosts.length > 0) record(db, 'callback-hosts-changed', merchant)
    return merchant
  }

  return {
    list: () => [...merchants.values()],
    find: (id) => merchants.get(id),
    get,
    shopMerchant: () => [...merchants.values()].find((merchant) => merchant.isCounter),
    account(id) {
      const account = accounts.get(id)
      if (!account) throw new Error(`no account ${id}`)
      return account
    },
    findByApiKey: (secret) => openCredential('api-key', secret),
    findByCallbackSecret: (secret) => openCredential('callback-secret', secret)?.merchant,
    findBySimulatorToken: (secret) => openCredential('simulator', secret)?.merchant,
    checkCallbackUrl(merchant, url) {
      if (!mayCallBack(merchant, checkWebhookUrl(url))) {
        throw new AppError(
          'CALLBACK_HOST_NOT_ALLOWED',
          'the owner has not allowed this callback host',
        )
      }
    },
    isDashboardToken: (secret) => credentials.get(hashOf(secret))?.kind === 'dashboard',
    secret: secrets.secret,
    previousSecrets: secrets.previous,
    create: (fields) =>
      writeAndLoad((db) => {
        const merchant = newMerchant(db, { ...fields, isCounter: false })
        const created = newCredentials(merchant.id, random)
        const keeping = { db, merchantId: merchant.id, now: clock.now() }
        storeCredentials(keeping, created, installation)
        ensureSandboxAccount(db, merchant, platform)
        storeHash(keeping, 'api-key', created.test_api_key, { mode: 'test', scope: 'write' })
        return created
      }),
    createShopMerchant: (shop) =>
      writeAndLoad((db) => {
        if (listMerchants(db).some((merchant) => merchant.isCounter)) {
          throw new AppError('SHOP_ALREADY_SET_UP', 'the shop has been set up already')
        }
        return newMerchant(db, { ...shop, isCounter: true })
      }),
    change: (id, change) =>
      writeAndLoad((db) => {
        // From the database: another change of this merchant may be in the same commit.
        const before = findMerchant(db, id)
        if (!before) throw new AppError('MERCHANT_NOT_FOUND', `no merchant ${id}`)
        const after = { ...before }
        if (change.name !== undefined) after.name = nameOf(change.name)
        if (change.status !== undefined) after.status = change.status
        if (change.qris !== undefined) {
          after.accountId = ensureAccount(db, change.qris, platform)
          // The bank may have reprinted the code of the same account.
          updateAccountQris(db, after.accountId, inspectQris(change.qris).text)
        }
        if (change.webhookUrl !== undefined) {
          after.webhookUrl = change.webhookUrl && checkWebhookUrl(change.webhookUrl)
        }
        if (change.callbackHosts !== undefined) {
          after.callbackHosts = change.callbackHosts.map(callbackHost)
        }
        if (change.options !== undefined) after.options = { ...before.options, ...change.options }
        updateMerchant(db, after)
        if (change.callbackHosts !== undefined) {
          record(db, 'callback-hosts-changed', after)
        }
        if (before.accountId !== null && after.accountId !== before.accountId) {
          const { isCounter, accountId } = after
          if (isCounter && accountId !== null) {
            for (const moved of onShopAccountMoved) moved(db, before.accountId, accountId)
          }
        }
        if (after.webhookUrl !== before.webhookUrl) record(db, 'webhook-changed', after)
        if (after.status !== before.status) {
          record(db, after.status === 'active' ? 'resumed' : 'suspended', after)
        }
        return after
      }),
    keys,
    rotateSecret: (id, kind, overlapMs) =>
      writeAndLoad((db) => {
        const merchant = findMerchant(db, id)
        if (!merchant || merchant.isCounter) {
          throw new AppError('MERCHANT_NOT_FOUND', `no merchant ${id} with secrets`)
        }
        record(db, 'secret-changed', merchant)
        if (kind !== 'callback-secret') return secrets.rotateIn(db, id, kind, overlapMs)
        const now = clock.now()
        endCredentials(db, id, kind, now + overlapMs)
        const secret = newCallbackSecret(random)
        storeHash({ db, merchantId: id, now }, kind, secret)
        return secret
      }),
    async createDashboardToken() {
      const token = `dt_${random.hex(32)}`
      await writeAndLoad((db) =>
        storeHash({ db, merchantId: null, now: clock.now() }, 'dashboard', token),
      )
      return token
    },
    onShopAccountMoved: (subscriber) => void onShopAccountMoved.push(subscriber),
  }
}

/** Cleans a name for display on screens and sites. Throws INPUT_INVALID when nothing visible is left. */
function nameOf(text: string): string {
  const name = cleanText(text)
  if (name === null) throw new AppError('INPUT_INVALID', 'a merchant needs a name')
  return name
}
