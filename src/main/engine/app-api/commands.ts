import type { Contract } from '../../../shared/contract.ts'
import type { HandlersOf } from '../platform/command-types.ts'

/** A handler for every command of the contract. Made of the handlers of all rooms, see modules.ts. */
export type Handlers = HandlersOf<Contract>
