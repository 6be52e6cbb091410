import type { FastifyPluginAsync, RouteOptions } from 'fastify'
import type { Dialect } from '../../sites/gateways/dialect.ts'

/** A route as Fastify holds it. */
export interface RecordedRoute {
  dialect: string
  method: string
  url: string
  schema: { body?: object; params?: object; querystring?: object }
}

/** The routes of the dialects, recorded while they are registered. */
export interface RouteRegistry {
  /** The same plugin, whose routes are recorded under the dialect's name. */
  recording(dialect: Dialect, routes: FastifyPluginAsync): FastifyPluginAsync
  /** Without HEAD and OPTIONS, which Fastify adds by itself. */
  routesOf(dialect: string): RecordedRoute[]
}

export function createRouteRegistry(): RouteRegistry {
  const noted: RecordedRoute[] = []

  function note(dialect: string, { method, url, schema }: RouteOptions): void {
    for (const each of [method].flat()) {
      if (each === 'HEAD' || each === 'OPTIONS') continue
      noted.push({ dialect, method: each, url, schema: (schema ?? {}) as RecordedRoute['schema'] })
    }
  }

  return {
    recording: (dialect, routes) => async (app) => {
      app.addHook('onRoute', (route) => note(dialect.name, route))
      await app.register(routes)
    },
    routesOf: (dialect) => noted.filter((route) => route.dialect === dialect),
  }
}
