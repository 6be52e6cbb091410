import type { DevicePairing } from '../../shared/phones/device.ts'
import type { Shop } from '../../shared/sales/shop.ts'
import type { Gateway } from '../gateway.ts'

export type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>

const OWNER = { role: 'owner', sessionSecret: null } as const

/**
 * Writes the address that pairs a phone and the one of the customer display as QR codes, so that
 * nobody types them. Nothing for a log file or another program. Pairing stays open for its two
 * minutes, and is left out before the shop is set up.
 */
export async function printTerminalCodes(
  { engine, openScreen }: Pick<Gateway, 'engine' | 'openScreen'>,
  terminal: Terminal = process.stderr,
): Promise<void> {
  if (!terminal.isTTY) return
  // Loaded only here: headless starts that a service makes do not wait for it.
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
