import { type TSchema, Type } from 'typebox'

/** Roles, weakest first; each role may also do everything that the roles to its left may. */
export const ROLES = ['display', 'cashier', 'owner', 'admin'] as const
export type Role = (typeof ROLES)[number]

export interface Command<Input extends TSchema = TSchema, Output = unknown> {
  role: Role
  input: Input
  /** Carries the output type only: outputs are made by the engine and not validated again. */
  readonly output?: Output
}

/**
 * Declares a command: the role it needs, the schema of its input, and the type of its output.
 *
 * @example
 * ```ts
 * export const SHELF_COMMANDS = {
 *   // The role `cashier` includes `owner` and `admin`; the answer is not validated at run time.
 *   'shelf.rename': command<{ name: string }>()(
 *     'cashier',
 *     Type.Object({ id: Id, name: Name }, strict),
 *   ),
 * }
 * ```
 */
export function command<Output>() {
  return <Input extends TSchema>(role: Role, input: Input): Command<Input, Output> => ({
    role,
    input,
  })
}

/** Rejects fields that the schema does not list. */
export const strict = { additionalProperties: false }
export const NoInput = Type.Object({}, strict)
export const Id = Type.String({ minLength: 1, maxLength: 100 })
export const Name = Type.String({ minLength: 1, maxLength: 60 })
/** A QRIS payload as text, or as pasted by a person. */
export const QrisText = Type.String({ minLength: 1, maxLength: 4_096 })
/** The owner's PIN as it was typed. */
export const Pin = Type.String({ minLength: 1, maxLength: 64 })
/** Why the owner vouches for money. */
export const Reason = Type.String({ minLength: 3, maxLength: 200 })
/** Whole rupiah of a price, a sale or of cash. */
export const Amount = Type.Integer({ minimum: 1, maximum: 999_999_999 })
