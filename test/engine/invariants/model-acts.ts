import { type ModelParts, pickOf } from './model-parts.ts'

/** Acts on the inbox of the model's shop. */
export interface ModelActs {
  /** Assigns money from the inbox to a suggested or found payment, whatever its total. */
  attach(pick: number, other: number): Promise<void>
  /** Another act on an entry. */
  handle(pick: number, how: 'sell' | 'giveBack' | 'dismiss'): Promise<void>
  undo(pick: number): Promise<void>
}

const WORD_OF = { sell: 'sold', giveBack: 'returned', dismiss: 'dismissed' } as const

export function createModelActs({ engine, made, oracle, attempt }: ModelParts): ModelActs {
  const acts: { number: number; entry: number; isSale: boolean }[] = []

  function remember(entry: number, isSale = false): void {
    const number = engine()
      .database.read.prepare('SELECT max(number) FROM inbox_acts WHERE notification_number = ?')
      .pluck()
      .get(entry) as number
    acts.push({ number, entry, isSale })
  }

  return {
    attach: (pick, other) =>
      attempt(async () => {
        const found = pickOf(engine().inbox.list(50), pick)
        if (!found) return
        const { entry, suggestions } = found
        const payment = suggestions[0]?.payment ?? pickOf(made, other)
        if (!payment) return
        const { id } = await engine().inboxActs.attach(entry.number, payment.id, other % 2 === 0)
        oracle.given(id, entry.amount!)
        oracle.handled(entry.number, 'attached')
        remember(entry.number)
      }),
    handle: (pick, how) =>
      attempt(async () => {
        const entry = pickOf(engine().inbox.list(50), pick)?.entry
        if (!entry) return
        const { number } = entry
        if (how === 'sell') {
          const payment = await engine().inboxActs.sell(number, 'Penjualan QRIS')
          oracle.created(payment)
          oracle.given(payment.id, entry.amount!)
          remember(number, true)
        } else {
          if (how === 'dismiss') await engine().inboxActs.dismiss(number)
          else await engine().inboxActs.giveBack(number, { way: 'cash', note: '' })
          remember(number)
        }
        oracle.handled(number, WORD_OF[how])
      }),
    undo: (pick) =>
      attempt(async () => {
        const act = pickOf(acts, pick)
        if (!act) return
        const payment = await engine().inboxActs.undo(act.number)
        oracle.handled(act.entry, null)
        if (payment && act.isSale) oracle.voided(payment.id, payment.status)
        else if (payment) oracle.undone(payment.id, payment.status)
      }),
  }
}
