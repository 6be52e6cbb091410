/** Names of this computer on the LAN, in order; a second till on the same network uses the second one. */
export const NETWORK_NAMES: readonly string[] = [
  'lunas.local',
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `lunas-${number}.local`),
]
