import type { Language } from '../../../../shared/base/language.ts'
import { html, PLACE, withMarkup } from '../base/html.ts'
import { pageText } from '../text/page-text.ts'
import { otherLanguageLink, phonePage } from './phone-page.ts'

/** Before pairing: one button. Opening the address does not use the code up. */
export function soundboxPairingPage(shopName: string, language: Language): string {
  const t = pageText(language)
  const help = withMarkup(
    t('soundbox.pairHelp', { shop: PLACE }),
    html`<strong>${shopName}</strong>`,
  )
  return phonePage({
    language,
    title: t('soundbox.title'),
    content: html`<h1>${t('soundbox.pair')}</h1>
<p>${help}</p>
<form method="post" action="?lang=${language}"><button type="submit">${t('soundbox.start')}</button></form>
${otherLanguageLink(language)}`,
  })
}

export function soundboxClosedPage(language: Language): string {
  const t = pageText(language)
  return phonePage({
    language,
    title: t('soundbox.closed'),
    content: html`<h1>${t('soundbox.closed')}</h1>
<p>${t('soundbox.closedHelp')}</p>
${otherLanguageLink(language)}`,
  })
}

/** For browsers without the secret of a soundbox. */
export function unknownSoundboxPage(language: Language): string {
  const t = pageText(language)
  return phonePage({
    language,
    title: t('soundbox.unknown'),
    content: html`<h1>${t('soundbox.unknown')}</h1>
<p>${t('soundbox.unknownHelp')}</p>
${otherLanguageLink(language)}`,
  })
}
