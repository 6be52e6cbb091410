export type Language = 'id' | 'en'

/** Indonesian, unless the address says `lang=en` or the browser would rather read English. */
export function negotiateLanguage(wish: unknown, acceptLanguage: string | undefined): Language {
  if (wish === 'id' || wish === 'en') return wish
  const wanted = (acceptLanguage ?? '')
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
