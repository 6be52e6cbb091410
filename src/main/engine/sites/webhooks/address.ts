import { isIPv4, isIPv6 } from 'node:net'

/**
 * Whether a connection to the IP address `address` would end on this computer: loopback, "unspecified"
 * (which systems take for loopback), one of `ownAddresses`, or any of these dressed up as IPv6.
 */
export function isThisComputer(address: string, ownAddresses: readonly string[]): boolean {
  const own = new Set(ownAddresses.flatMap(meanings))
  return meanings(address).some((meaning) => own.has(meaning) || isAlwaysThisComputer(meaning))
}

/**
 * Whether `address` is one that machines give themselves where nobody gives them any, also dressed up as
 * IPv6: what runs a cloud answers there.
 */
export function isLinkLocal(address: string): boolean {
  return meanings(address).some((meaning) => LINK_LOCAL.test(meaning))
}

const LINK_LOCAL = /^(169\.254\.|fe[89ab][0-9a-f]:)/

function isAlwaysThisComputer(meaning: string): boolean {
  return /^(127|0)\./.test(meaning) || meaning === '0:0:0:0:0:0:0:1' || meaning === ALL_ZERO
}

const ALL_ZERO = '0:0:0:0:0:0:0:0'

/** An address in one fixed notation, and the IPv4 address inside it when it carries one. */
function meanings(address: string): string[] {
  const bare = address.replace(/%.*$/, '')
  if (isIPv4(bare)) return [bare]
  if (!isIPv6(bare)) return []
  const groups = ipv6Groups(bare)
  const inner = ipv4Inside(groups)
  const plain = groups.map((group) => group.toString(16)).join(':')
  return inner === undefined ? [plain] : [plain, inner]
}

function ipv6Groups(address: string): number[] {
  const [head = '', tail] = address.split('::')
  const left = groupsOf(head)
  if (tail === undefined) return left
  const right = groupsOf(tail)
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right]
}

function groupsOf(text: string): number[] {
  if (text === '') return []
  return text.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)]
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number)
    return [a * 256 + b, c * 256 + d]
  })
}

/** First groups after which the last two hold an IPv4 address. */
const IPV4_AT_THE_END = [
  // Mapped and translated (RFC 4291, RFC 2765), and the old "compatible" form.
  '0:0:0:0:0:ffff',
  '0:0:0:0:ffff:0',
  '0:0:0:0:0:0',
  // NAT64 (RFC 6052).
  '64:ff9b:0:0:0:0',
]

function ipv4Inside(groups: number[]): string | undefined {
  const prefix = groups.slice(0, 6).map((group) => group.toString(16))
  const isLocalNat64 = prefix.slice(0, 3).join(':') === '64:ff9b:1'
  if (isLocalNat64 || IPV4_AT_THE_END.includes(prefix.join(':'))) return dotted(groups.slice(6))
  // 6to4 (RFC 3056) carries it right after its first group.
  return prefix[0] === '2002' ? dotted(groups.slice(1, 3)) : undefined
}

function dotted([high = 0, low = 0]: number[]): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}
