import { networkInterfaces } from 'node:os'

/** One IPv4 address of one network card. */
export interface NetworkInterface {
  interfaceName: string
  address: string
  netmask: string
}

/** Virtual interfaces, which only connect programs on this computer. */
const VIRTUAL_CARD =
  /^(?:docker|br-|veth|virbr|vmnet|vEthernet|VirtualBox|VMware|tun|tap|utun|wg|zt)/i

/** Every IPv4 address that others may reach, those of physical cards first. */
export function localInterfaces(): NetworkInterface[] {
  const cards = Object.entries(networkInterfaces()).flatMap(([interfaceName, addresses]) =>
    (addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address, netmask }) => ({ interfaceName, address, netmask })),
  )
  return [...cards.filter(isReal), ...cards.filter((each) => !isReal(each))]
}

function isReal({ interfaceName }: NetworkInterface): boolean {
  return !VIRTUAL_CARD.test(interfaceName)
}

/** The interface whose network contains `peer`, if there is one. */
export function interfaceTowards(
  cards: readonly NetworkInterface[],
  peer: string,
): NetworkInterface | undefined {
  return cards.find(({ address, netmask }) => {
    const mask = toNumber(netmask)
    return (toNumber(address) & mask) === (toNumber(peer) & mask)
  })
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => (sum << 8) | Number(part), 0)
}
