import { hostname, networkInterfaces } from 'node:os'
import { hostNamesIn, namesOfComputer } from '../../../../shared/base/host-names.ts'

/**
 * This computer's ports, addresses and names. Functions, because ports are chosen at start and addresses change
 * with the network.
 */
export interface LocalMachine {
  ownPorts(): readonly number[]
  /** IP addresses of this computer now; loopback may be missing. */
  ownAddresses(): readonly string[]
  /**
   * Names of this computer besides `localhost` and its variants, and further addresses, each perhaps with a port of its
   * own: the one list for the Host headers that are answered and for the webhooks that would lead back here.
   */
  ownNames(): readonly string[]
}

/**
 * This computer as reported by the operating system; `announcedNames` are those that Lunas itself announces on
 * the LAN, `listedNames` the text of the owner's setting.
 */
export function localMachine({
  ownPorts,
  announcedNames,
  listedNames = () => '',
}: {
  ownPorts: () => readonly number[]
  announcedNames: readonly string[]
  listedNames?: () => string
}): LocalMachine {
  return {
    ownPorts,
    ownAddresses: () =>
      Object.values(networkInterfaces()).flatMap((each) => each?.map((it) => it.address) ?? []),
    ownNames: () => [
      ...namesOfComputer(hostname()),
      ...announcedNames,
      ...(hostNamesIn(listedNames()) ?? []),
    ],
  }
}
