import type { Rooms } from './modules.ts'
import type { Platform } from './platform/platform.ts'
import { createScheduler } from './platform/scheduler.ts'

/** What the engine does by itself. */
export interface Jobs {
  start(): void
  /** Resolves when all writes are done. */
  stop(): Promise<void>
}

export function createJobs(
  { screens, workers, checkpoints, onError }: Platform,
  rooms: Rooms,
): Jobs {
  const { payments, merchants, textIndexer, textRetention } = rooms
  const { digitalGoods, till, phones, onlineShop, sound } = rooms
  const { outbox, sites, liveFeed, simulator, payPage } = rooms

  const scheduler = createScheduler({
    expirePayments: async () => liveFeed.announceExpired(await payments.expireDue()),
    checkPhones() {
      phones.check()
      sound.checkPhones(till.get().payment)
    },
    async cleanUp() {
      await payments.cleanUp()
      await textRetention.cleanUp()
      await merchants.keys.writeUses()
      await digitalGoods.cleanUp()
      await outbox.deliveryLog.prune()
      await onlineShop.cleanUp()
    },
    pingSockets() {
      screens.checkAlive()
      sites.checkAlive()
      payPage.hub.checkAlive()
      sound.hub.checkAlive()
    },
    checkpoint: checkpoints.run,
    onError,
  })

  return {
    start() {
      checkpoints.start()
      scheduler.start()
      outbox.start()
      textIndexer.start()
    },
    async stop() {
      simulator.stop()
      await scheduler.stop()
      await outbox.stop()
      await textIndexer.stop()
      await workers.close()
      // Not needed for anything: a full disk must not keep the till from ending.
      await merchants.keys.writeUses().catch(onError)
    },
  }
}
