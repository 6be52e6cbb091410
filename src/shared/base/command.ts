import { type TSchema, Type } from 'typebox'

/** Who may send a command; each role may also do everything to its left. */
export const ROLES = ['display', 'cashier', 'owner', 'admin'] as const
export type Role = (typeof ROLES)[number]

export interface Command<Input extends TSchema = TSchema, Output = unknown> {
  role: Role
  input: Input
  /** Only its type is used: outputs are ours and not checked again. */
  readonly output?: Output
}

/** A command's role and input; its output is a type only. */
export function command<Output>() {
  return <Input extends TSchema>(role: Role, input: Input): Command<Input, Output> => ({
    role,
    input,
  })
}

/** Fields that nobody knows are refused. */
export const strict = { additionalProperties: false }
export const NoInput = Type.Object({}, strict)
export const Id = Type.String({ minLength: 1, maxLength: 100 })
export const Name = Type.String({ minLength: 1, maxLength: 60 })
/** A QRIS as its text, or as somebody pasted it. */
export const QrisText = Type.String({ minLength: 1, maxLength: 4_096 })
