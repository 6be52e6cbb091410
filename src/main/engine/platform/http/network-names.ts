/** Names by which this computer may be asked for on the shop's network; the second till takes the second. */
export const NETWORK_NAMES: readonly string[] = [
  'lunas.local',
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `lunas-${number}.local`),
]
