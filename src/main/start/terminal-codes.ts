import type { DevicePairing } from '../../shared/phones/device.ts'
import type { Shop } from '../../shared/sales/shop.ts'
import type { Gateway } from '../gateway.ts'

export type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>

const OWNER = { role: 'owner', sessionSecret: null } as const

/**
 * Prints the addresses for pairing a phone and for the customer display as QR codes when stderr is a terminal.
 * The pairing window is open for two minutes; pairing is left out before the shop is set up.
 */
export async function printTerminalCodes(
  { engine, openScreen }: Pick<Gateway, 'engine' | 'openScreen'>,
  terminal: Terminal = process.stderr,
): Promise<void> {
  if (!terminal.isTTY) return
  // Loaded only here, so that starts without a terminal do not load it.
  const { default: QRCode } = await import('qrcode')

  async function print(title: string, address: string): Promise<void> {
    const look = { type: 'terminal', small: true, errorCorrectionLevel: 'L' } as const
    terminal.write(`\n${title}: ${address}\n${await QRCode.toString(address, look)}\n`)
  }

  async function ask<Answer>(command: string): Promise<Answer | undefined> {
    const { answer } = await engine.call(command, {}, OWNER)
    return answer.ok ? (answer.value as Answer) : undefined
  }

  const shop = await ask<Shop>('shop.get')
  const pairing = shop?.isSetUp ? await ask<DevicePairing>('devices.openPairing') : undefined
  if (pairing) await print('Pair a phone, within two minutes', pairing.url)
  await print('Customer display, once', openScreen('customer-display'))
}
