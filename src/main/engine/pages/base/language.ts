import type { FastifyRequest } from 'fastify'
import type { Language } from '../../../../shared/base/language.ts'

/**
 * The language of a page: the address's `lang=` first. Without it `standard`, where the page has one;
 * else English for a browser that prefers it to Indonesian, and Indonesian for all others.
 */
export function requestedLanguage(
  { query, headers }: Pick<FastifyRequest, 'query' | 'headers'>,
  standard?: Language,
): Language {
  const { lang } = query as { lang?: unknown }
  if (lang === 'id' || lang === 'en') return lang
  return standard ?? preferredLanguage(headers['accept-language'])
}

/** The address of the same page in another language. */
export function hrefInLanguage(language: Language, { url }: Pick<FastifyRequest, 'url'>): string {
  const { pathname, searchParams } = new URL(url, 'http://till')
  searchParams.set('lang', language)
  return `${pathname}?${searchParams.toString()}`
}

function preferredLanguage(acceptLanguage = ''): Language {
  const wanted = acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
      const weight = /^q=([\d.]+)$/.exec(parameters.join('').trim())?.[1]
      return { language: tag.trim().split('-')[0], weight: Number(weight ?? 1) }
    })
    .filter(({ language, weight }) => (language === 'id' || language === 'en') && weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return wanted[0]?.language === 'en' ? 'en' : 'id'
}
