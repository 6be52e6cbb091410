import { AppError } from '../../../shared/base/errors.ts'
import { rupiah } from '../../../shared/base/money.ts'
import { readWithTaught } from '../money/notifications/read-notification.ts'
import { inspectQris } from '../money/qris/qris.ts'
import { toPreview } from '../money/qris/qris-preview.ts'
import type { TillCore } from '../sales/till/till-view.ts'
import type { HandlerParts, Handlers } from './handler-types.ts'
import { createSiteHandlers } from './site-handlers.ts'

/** Every command of the contract, one line each: the table of contents of what screens can do. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { owner, shopViews, till, catalog, devices, merchants, views, settings, admin } = parts
  const { acts, inboxViews } = parts
  const { rules, teacher, ruleManager } = parts.taught
  const { soundboxes, announcer } = parts
  const { digitalGoods, onlineShop, trust, proposals } = parts
  const shown = async (core: Promise<TillCore>) => shopViews.till(await core)
  const withOwnerApproval = async (pin: string, work: () => unknown) => {
    await owner.checkPin(pin)
    return asNull(work())
  }
  const demo = () => {
    if (!parts.demo) throw new AppError('FORBIDDEN', 'this is not the demo')
    return parts.demo
  }

  return {
    'session.get': (_, caller) => owner.session(caller),
    'session.unlockOwner': ({ pin }, caller) => owner.unlock(pin, caller),
    'session.lockOwner': (_, caller) => owner.lock(caller),

    'shop.get': () => shopViews.shop(),
    'qris.preview': ({ text }) => toPreview(inspectQris(text)),
    'qris.previewPicture': async ({ pictureBase64 }) =>
      (await parts.pictures.decode(Buffer.from(pictureBase64, 'base64'))).map(toPreview),
    'shop.setUp': (input) => shopViews.setUp(input),
    'shop.rename': ({ name }) => shopViews.rename(name),
    'shop.changeQris': ({ qris }) => shopViews.changeQris(qris),

    'devices.list': () => parts.phones.list(),
    'devices.openPairing': ({ forwarder }) => devices.openPairing(parts.pairingUrl, forwarder),
    'devices.pairHere': (input) => parts.pairHere(input),
    'devices.rename': ({ deviceId, name }) => asNull(devices.rename(deviceId, name)),
    'devices.pairing': () => devices.pairing(),
    'devices.closePairing': () => asNull(devices.closePairing()),
    'devices.revoke': ({ deviceId }) => asNull(devices.revoke(deviceId)),
    'devices.signing': ({ deviceId }) => devices.signing(deviceId),
    'devices.requireSignature': ({ deviceId, isRequired }) =>
      asNull(devices.requireSignature(deviceId, isRequired)),

    'encryption.get': () => parts.encryption.state(),
    'encryption.announceKey': () => parts.encryption.announceKey(),
    'encryption.useNextKey': () => parts.encryption.useNextKey(),

    'sound.news': () => ({ news: announcer.recent(), nowMs: parts.now() }),
    'soundboxes.list': () => soundboxes.list(),
    'soundboxes.openPairing': () => soundboxes.openPairing(parts.soundboxPairingUrl),
    'soundboxes.pairing': () => soundboxes.pairing(),
    'soundboxes.closePairing': () => asNull(soundboxes.closePairing()),
    'soundboxes.revoke': ({ soundboxId }) => asNull(soundboxes.revoke(soundboxId)),

    'catalog.get': () => catalog.get(),
    'catalog.saveProduct': ({ id, price, ...product }) =>
      catalog.save({ ...product, price: rupiah(price), ...(id === undefined ? {} : { id }) }),
    'catalog.removeProduct': ({ productId }) => asNull(catalog.remove(productId)),

    'store.get': () => ({
      isOpen: onlineShop.isOpen(),
      url: parts.onlineShopUrl(),
      newCount: onlineShop.newCount(),
      pictures: parts.productPictures.all(),
    }),
    'store.orders': (query) => onlineShop.list(query),
    'store.order': ({ number }) => onlineShop.get(number),
    'store.payWithCash': ({ number, received }) => onlineShop.payWithCash(number, rupiah(received)),
    'store.process': ({ number }) => onlineShop.process(number),
    'store.complete': ({ number }) => onlineShop.complete(number),
    'store.cancel': ({ number }) => onlineShop.cancel(number),
    'store.setPicture': ({ productId, imageId }) =>
      asNull(parts.productPictures.set(productId, imageId)),

    'goods.list': () => digitalGoods.list(),
    'goods.beginUpload': (input) => digitalGoods.uploads.begin(input),
    'goods.addPiece': ({ uploadId, position, bytesBase64 }) =>
      asNull(digitalGoods.uploads.add(uploadId, position, Buffer.from(bytesBase64, 'base64'))),
    'goods.finishUpload': ({ uploadId }) => digitalGoods.finishUpload(uploadId),
    'goods.cancelUpload': ({ uploadId }) => asNull(digitalGoods.uploads.cancel(uploadId)),
    'goods.saveContent': (input) => digitalGoods.saveContent(input),
    'goods.change': (input) => digitalGoods.change(input),
    'goods.remove': ({ kind, id }) => asNull(digitalGoods.remove(kind, id)),
    'goods.picture': ({ id }) => ({ dataUrl: digitalGoods.pictureData(id) }),

    'till.get': () => shopViews.till(till.get()),
    'order.addProduct': (input) => shown(till.addProduct(input)),
    'order.addAmount': ({ amount, ...rest }) =>
      shown(till.addAmount({ amount: rupiah(amount), ...rest })),
    'order.changeLine': (input) => shown(till.changeLine(input)),
    'order.setNote': ({ note }) => shown(till.setNote(note)),
    'order.clear': () => shown(till.clear()),
    'order.undo': () => shown(till.undo()),
    'order.payWithQris': () => shown(till.payWithQris()),
    'order.payWithCash': ({ received }) => shown(till.payWithCash(rupiah(received))),
    'order.cancelPayment': () => shown(till.cancelPayment()),
    'order.confirmByHand': async ({ pin, reason }) => {
      await owner.checkPin(pin)
      return shown(till.confirmByHand(reason))
    },
    'order.next': () => shown(till.next()),
    'order.resume': ({ orderId }) => shown(till.resume(orderId)),

    'display.get': () => shopViews.display(),

    'payments.list': ({ limit, before }) => views.rows(limit ?? 50, before),
    'payments.get': ({ id }) => views.view(id),

    'payments.confirmByHand': async ({ id, pin, reason }) => {
      await owner.checkPin(pin)
      await parts.ownerActs.confirmByHand(id, reason)
      return views.view(id)
    },
    'payments.cancel': async ({ id }) => {
      await parts.ownerActs.cancel(id)
      return views.view(id)
    },

    'inbox.list': () => inboxViews.list(),
    'inbox.attach': ({ notificationNumber, paymentId, pin, acceptsDifference }) =>
      withOwnerApproval(pin, () => acts.attach(notificationNumber, paymentId, acceptsDifference)),
    'inbox.sell': ({ notificationNumber, pin, name }) =>
      withOwnerApproval(pin, () => acts.sell(notificationNumber, name)),
    'inbox.giveBack': ({ notificationNumber, pin, ...back }) =>
      withOwnerApproval(pin, () => acts.giveBack(notificationNumber, back)),
    'inbox.dismiss': ({ notificationNumber, pin }) =>
      withOwnerApproval(pin, () => acts.dismiss(notificationNumber)),
    'inbox.undo': ({ actNumber, pin }) => withOwnerApproval(pin, () => acts.undo(actNumber)),
    'inbox.candidates': ({ notificationNumber, search }) =>
      inboxViews.candidates(notificationNumber, search ?? ''),
    'inbox.acts': ({ limit, before }) => inboxViews.acts(limit ?? 50, before),
    'inbox.heard': ({ limit, before, ...wish }) =>
      inboxViews.notificationLog(wish, { limit: limit ?? 50, before }),
    'inbox.heardChoices': () => inboxViews.filterChoices(),
    'inbox.get': ({ notificationNumber }) => inboxViews.view(notificationNumber),
    'inbox.confirm': async ({ notificationNumber, pin }) => {
      if (pin !== undefined) await owner.checkPin(pin)
      return asNull(proposals.confirm(notificationNumber, pin === undefined ? 'cashier' : 'owner'))
    },
    'apps.list': () => trust.list(),
    'apps.switch': ({ app, isOn }) => asNull(trust.decide(app, isOn)),

    'teach.texts': () => ruleManager.texts(),
    'teach.open': ({ notificationNumber }) => teacher.open(notificationNumber),
    'teach.preview': (input) => teacher.preview(input),
    'teach.save': (input) => teacher.save(input),
    'teach.mark': ({ notificationNumber: number, isNotMoney }) =>
      asNull(isNotMoney ? ruleManager.mark(number) : ruleManager.unmark(number)),
    'teach.read': ({ texts }) =>
      texts.map((text) => readWithTaught(text, rules.readingOf(text.app))),
    'rules.list': () => rules.list(),
    'rules.switch': ({ ruleId, isOn }) => asNull(ruleManager.switch(ruleId, isOn)),
    'rules.goBack': ({ ruleId, version }) => asNull(ruleManager.restoreVersion(ruleId, version)),
    'rules.export': ({ withSamples }) => ({ text: ruleManager.exportFile(withSamples) }),
    'rules.import': ({ text }) => ruleManager.importFile(text),

    'settings.list': () => settings.list(),
    'settings.set': async ({ key, value }) => {
      const row = await settings.set(key, value)
      parts.onSettingChanged()
      return row
    },

    ...createSiteHandlers(parts),

    'simulator.open': ({ merchantId }) => parts.simulator.open(merchantId),
    'simulator.pay': ({ merchantId, paymentId, ...order }) =>
      parts.simulator.pay(merchantId, paymentId, order),
    'simulator.payQr': ({ merchantId, qr, ...order }) =>
      parts.simulator.payQr(merchantId, qr, order),

    'demo.send': (input) => demo().send(input),
    'demo.openPayments': () => demo().openPayments(),

    'admin.openScreen': ({ screen }) => ({ url: parts.screenUrl(screen) }),
    'admin.createDashboardToken': async () => ({ token: await merchants.createDashboardToken() }),
    'admin.backup': ({ file }) => admin.backup(file),
    'admin.doctor': () => admin.doctor(),
  }
}

/** For commands that answer nothing: null, once the work is done. */
async function asNull(work: unknown): Promise<null> {
  await work
  return null
}
