import { beforeEach, describe, expect, it } from 'vitest'
import { CONTRACT, type CommandName, ROLES, type Role } from '../../../src/shared/contract.ts'
import { ask, bearer, type Reply } from '../../support/ask.ts'
import { startTestGateway } from '../../support/test-gateway.ts'
import { makeQris } from '../money/qris/support/make-qris.ts'
import { openWindow } from './support/windows.ts'

/** The role of every command. A new command fails here until it is added. */
const ALLOWED_FROM: Record<CommandName, Role> = {
  'session.get': 'display',
  'session.unlockOwner': 'cashier',
  'session.lockOwner': 'cashier',
  'shop.get': 'display',
  'qris.preview': 'cashier',
  'qris.previewPicture': 'cashier',
  'shop.setUp': 'cashier',
  'shop.rename': 'owner',
  'shop.changeQris': 'owner',
  'devices.list': 'cashier',
  'devices.openPairing': 'owner',
  'devices.pairHere': 'owner',
  'devices.rename': 'owner',
  'devices.pairing': 'cashier',
  'devices.closePairing': 'owner',
  'devices.revoke': 'owner',
  'devices.signing': 'owner',
  'devices.requireSignature': 'owner',
  'devices.wallets': 'cashier',
  'devices.chooseAccount': 'owner',
  'encryption.get': 'cashier',
  'encryption.announceKey': 'owner',
  'encryption.useNextKey': 'owner',
  'sound.news': 'cashier',
  'soundboxes.list': 'cashier',
  'soundboxes.openPairing': 'owner',
  'soundboxes.pairing': 'cashier',
  'soundboxes.closePairing': 'owner',
  'soundboxes.revoke': 'owner',
  'catalog.get': 'cashier',
  'catalog.saveProduct': 'owner',
  'catalog.removeProduct': 'owner',
  'goods.list': 'owner',
  'goods.beginUpload': 'owner',
  'goods.addPiece': 'owner',
  'goods.finishUpload': 'owner',
  'goods.cancelUpload': 'owner',
  'goods.saveContent': 'owner',
  'goods.change': 'owner',
  'goods.remove': 'owner',
  'goods.picture': 'owner',
  'store.get': 'cashier',
  'store.orders': 'cashier',
  'store.order': 'cashier',
  'store.payWithCash': 'cashier',
  'store.process': 'cashier',
  'store.complete': 'cashier',
  'store.cancel': 'cashier',
  'store.setPicture': 'owner',
  'till.get': 'cashier',
  'order.addProduct': 'cashier',
  'order.addAmount': 'cashier',
  'order.changeLine': 'cashier',
  'order.setNote': 'cashier',
  'order.clear': 'cashier',
  'order.undo': 'cashier',
  'order.payWithQris': 'cashier',
  'order.payWithCash': 'cashier',
  'order.cancelPayment': 'cashier',
  'order.confirmByHand': 'cashier',
  'order.next': 'cashier',
  'order.resume': 'cashier',
  'display.get': 'display',
  'payments.list': 'cashier',
  'payments.get': 'cashier',
  'payments.confirmByHand': 'cashier',
  'payments.cancel': 'owner',
  'inbox.list': 'cashier',
  'inbox.attach': 'cashier',
  'inbox.sell': 'cashier',
  'inbox.giveBack': 'cashier',
  'inbox.dismiss': 'cashier',
  'inbox.undo': 'cashier',
  'inbox.candidates': 'cashier',
  'inbox.acts': 'cashier',
  'inbox.heard': 'cashier',
  'inbox.heardChoices': 'cashier',
  'inbox.get': 'cashier',
  'inbox.confirm': 'cashier',
  'inbox.refuse': 'cashier',
  'apps.list': 'cashier',
  'apps.switch': 'owner',
  'teach.texts': 'owner',
  'teach.open': 'owner',
  'teach.preview': 'owner',
  'teach.save': 'owner',
  'teach.mark': 'owner',
  'teach.read': 'admin',
  'rules.list': 'owner',
  'rules.switch': 'owner',
  'rules.goBack': 'owner',
  'rules.export': 'owner',
  'rules.import': 'owner',
  'settings.list': 'owner',
  'settings.set': 'owner',
  'merchants.list': 'owner',
  'merchants.create': 'owner',
  'merchants.suspend': 'owner',
  'merchants.resume': 'owner',
  'merchants.setQris': 'owner',
  'merchants.setWebhook': 'owner',
  'merchants.setCallbackHosts': 'owner',
  'merchants.setOption': 'owner',
  'merchants.methods': 'owner',
  'merchants.setMethod': 'owner',
  'merchants.removeMethod': 'owner',
  'merchants.createKey': 'owner',
  'merchants.keys': 'owner',
  'merchants.revokeKey': 'owner',
  'codes.list': 'owner',
  'codes.close': 'owner',
  'webhooks.list': 'owner',
  'webhooks.get': 'owner',
  'webhooks.redeliver': 'owner',
  'webhooks.redeliverFailed': 'owner',
  'webhooks.failingEndpoints': 'owner',
  'webhooks.resume': 'owner',
  'webhooks.sendTest': 'owner',
  'merchants.rotateSecret': 'owner',
  'developer.get': 'owner',
  'simulator.open': 'owner',
  'simulator.pay': 'owner',
  'simulator.payQr': 'owner',
  'demo.send': 'cashier',
  'demo.openPayments': 'cashier',
  'admin.openScreen': 'admin',
  'admin.createDashboardToken': 'admin',
  'admin.backup': 'admin',
  'admin.doctor': 'admin',
  'ledger.accept': 'cashier',
}

const COMMANDS = Object.keys(CONTRACT) as CommandName[]

/** An input that no command accepts: a validation error means that the role was accepted. */
const NOBODYS_INPUT = { nobody: 'sends this' }

let sendAs: Record<Role, (command: string) => Promise<Reply>>

it('every command of the contract is in this table', () => {
  expect(Object.keys(ALLOWED_FROM).toSorted()).toEqual(COMMANDS.toSorted())
})

describe.each(ROLES)('T-K4 a %s', (role) => {
  beforeEach(async () => {
    sendAs = await openEveryRole()
  })

  it('may send exactly the commands of its role and of lower ones', async () => {
    const letIn: string[] = []
    for (const command of COMMANDS) {
      const { ok, code } = (await sendAs[role](command)).json()
      expect([command, ok, code]).toEqual([
        command,
        false,
        expect.stringMatching(/^(FORBIDDEN|INPUT_INVALID)$/),
      ])
      if (code !== 'FORBIDDEN') letIn.push(command)
    }
    const isAllowed = (command: CommandName) =>
      ROLES.indexOf(role) >= ROLES.indexOf(ALLOWED_FROM[command])
    expect(letIn).toEqual(COMMANDS.filter(isAllowed))
  })
})

async function openEveryRole(): Promise<typeof sendAs> {
  const gateway = await startTestGateway()
  await gateway.command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: '481516' })
  const display = await openWindow(gateway, 'customer-display')
  const cashier = await openWindow(gateway, 'cashier')
  const owner = await openWindow(gateway, 'cashier')
  await owner.send('session.unlockOwner', { pin: '481516' })
  return {
    display: (command) => display.send(command, NOBODYS_INPUT),
    cashier: (command) => cashier.send(command, NOBODYS_INPUT),
    owner: (command) => owner.send(command, NOBODYS_INPUT),
    admin: (command) =>
      ask(`${gateway.tillUrl}/app/${command}`, {
        headers: bearer(gateway.controlToken),
        body: NOBODYS_INPUT,
      }),
  }
}
