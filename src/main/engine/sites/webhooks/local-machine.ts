import { hostname, networkInterfaces } from 'node:os'

/** What Lunas answers to. Functions, because ports are chosen at start and addresses change with the network. */
export interface LocalMachine {
  ownPorts(): readonly number[]
  /** IP addresses that are bound to this computer now; loopback need not be among them. */
  ownAddresses(): readonly string[]
  /** Names that mean this computer, besides `localhost` and its kin. */
  ownNames(): readonly string[]
}

/** This computer as the operating system describes it; `announcedNames` are those that Lunas itself puts on the LAN. */
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
