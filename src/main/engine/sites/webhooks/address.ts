import { isIPv4, isIPv6 } from 'node:net'
import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/**
 * Whether a connection to the IP address `address` would reach this computer: loopback, "unspecified" (which
 * systems treat as loopback), one of `ownAddresses`, or any of these embedded in IPv6.
 */
export function isThisComputer(address: string, ownAddresses: readonly string[]): boolean {
  const own = new Set(ownAddresses.flatMap(meanings).map(String))
  return meanings(address).some(
    (meaning) => own.has(String(meaning)) || ['loopback', 'unspecified'].includes(meaning.range()),
  )
}

/** Whether `address` is link-local, also embedded in IPv6: cloud metadata services answer there. */
export function isLinkLocal(address: string): boolean {
  return meanings(address).some((meaning) => meaning.range() === 'linkLocal')
}

/** An address, and the IPv4 address embedded in it; empty for text that is no address. */
function meanings(address: string): Address[] {
  const bare = address.replace(/%.*$/, '')
  // The library also parses notations that systems do not return, such as 127.1 and 0177.0.0.1.
  if (isIPv4(bare)) return [ipaddr.IPv4.parse(bare)]
  if (!isIPv6(bare)) return []
  const whole = ipaddr.IPv6.parse(bare)
  const inner = ipv4Inside(whole)
  return inner === undefined ? [whole] : [whole, inner]
}

/** IPv6 networks with an embedded IPv4 address, and its byte offset. */
const CARRIERS = [
  // Mapped and translated (RFC 4291, RFC 2765), and the old "compatible" form.
  { network: ipaddr.IPv6.parseCIDR('::ffff:0:0/96'), at: 12 },
  { network: ipaddr.IPv6.parseCIDR('::ffff:0:0:0/96'), at: 12 },
  { network: ipaddr.IPv6.parseCIDR('::/96'), at: 12 },
  // NAT64, global (RFC 6052) and local (RFC 8215).
  { network: ipaddr.IPv6.parseCIDR('64:ff9b::/96'), at: 12 },
  { network: ipaddr.IPv6.parseCIDR('64:ff9b:1::/48'), at: 12 },
  // 6to4 (RFC 3056).
  { network: ipaddr.IPv6.parseCIDR('2002::/16'), at: 2 },
]

function ipv4Inside(address: ipaddr.IPv6): ipaddr.IPv4 | undefined {
  const carrier = CARRIERS.find(({ network }) => address.match(network))
  return carrier && new ipaddr.IPv4(address.toByteArray().slice(carrier.at, carrier.at + 4))
}
