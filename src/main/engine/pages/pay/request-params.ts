import type { FastifyRequest } from 'fastify'
import { type Language, negotiateLanguage } from '../base/negotiate-language.ts'

/** The id that was asked for, in the query or in the path; empty when there is none. */
export function requestedId(request: FastifyRequest, queryName: string | null): string {
  const { query, params } = request as { query: Record<string, unknown>; params: { id?: string } }
  const id = queryName === null ? params.id : query[queryName]
  return typeof id === 'string' ? id.slice(0, 300) : ''
}

export function requestedLanguage({ query, headers }: FastifyRequest): Language {
  return negotiateLanguage((query as { lang?: unknown }).lang, headers['accept-language'])
}

/** The same page in another language. */
export function hrefInLanguage(language: Language, request: FastifyRequest): string {
  const { pathname, searchParams } = new URL(request.url, 'http://till')
  searchParams.set('lang', language)
  return `${pathname}?${searchParams.toString()}`
}
