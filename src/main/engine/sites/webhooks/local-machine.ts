import { hostname, networkInterfaces } from 'node:os'

/**
 * This computer's ports, addresses and names. Functions, because ports are chosen at start and addresses change
 * with the network.
 */
export interface LocalMachine {
  ownPorts(): readonly number[]
  /** IP addresses of this computer now; loopback may be missing. */
  ownAddresses(): readonly string[]
  /** Names of this computer besides `localhost` and its variants. */
  ownNames(): readonly string[]
}

/**
 * This computer as reported by the operating system; `announcedNames` are those that Lunas itself announces on
 * the LAN.
 */
export function localMachine({
  ownPorts,
  announcedNames,
}: {
  ownPorts: () => readonly number[]
  announcedNames: readonly string[]
}): LocalMachine {
  return {
    ownPorts,
    ownAddresses: () =>
      Object.values(networkInterfaces()).flatMap((each) => each?.map((it) => it.address) ?? []),
    ownNames: () => [hostname(), ...announcedNames],
  }
}
