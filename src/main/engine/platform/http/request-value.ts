import type { FastifyRequest } from 'fastify'

/** What a hook found out about a request, such as the owner of its key, for the handlers that run after it. */
export interface RequestValue<Value> {
  set(request: FastifyRequest, value: Value): void
  /** Throws for a request without a value: its route lacks the hook. */
  get(request: FastifyRequest): Value
}

export function createRequestValue<Value extends object>(): RequestValue<Value> {
  const values = new WeakMap<FastifyRequest, Value>()
  return {
    set: (request, value) => void values.set(request, value),
    get(request) {
      const value = values.get(request)
      if (value === undefined) throw new Error(`no value was set for ${request.method} request`)
      return value
    },
  }
}
