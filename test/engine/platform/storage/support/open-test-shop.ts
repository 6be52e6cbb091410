import { createEngine } from '../../../../../src/main/engine/engine.ts'
import type { Source } from '../../../../../src/main/engine/money/notifications/inbox/inbox.ts'
import { formatRupiah, rupiah } from '../../../../../src/shared/base/money.ts'
import { makeQris } from '../../../money/qris/support/make-qris.ts'

let numbers = 0

/** A shop with one site without a limit of open payments; for programs outside the test runner. */
export async function openTestShop(dataDir: string) {
  const engine = await createEngine({ dataDir })
  const { merchant_id: merchantId } = await engine.merchants.create({
    name: 'Toko ABC',
    qris: makeQris(),
  })
  await engine.settings.set('openPaymentsPerKey', '1000000')
  const { accountId } = engine.merchants.get(merchantId)
  const source: Source = {
    kind: 'merchant',
    id: merchantId,
    accountId: accountId ?? '',
    merchantId,
    peerAddress: '127.0.0.1',
  }
  return {
    engine,
    async create(amount: number) {
      numbers += 1
      const { payment } = await engine.payments.create({
        merchantId,
        dialect: 'webqris',
        id: `INV-${numbers}`,
        amount: rupiah(amount),
        policy: 'always-add',
        lifetimeSeconds: 900,
        merchantOrderId: null,
        customerName: null,
      })
      return payment
    },
    notify(total: number) {
      numbers += 1
      return engine.inbox.receive(source, {
        app: 'id.dana',
        title: 'DANA',
        text: `Kamu berhasil menerima ${formatRupiah(rupiah(total))} dari JOHN DOE`,
        bigText: '',
        notifId: String(numbers),
        eventHash: `event-${numbers}`,
        deviceId: null,
        postedAtMs: null,
        isTest: false,
      })
    },
  }
}
