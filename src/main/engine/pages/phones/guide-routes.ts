import type { FastifyPluginAsync } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import type { Language } from '../../../../shared/base/language.ts'
import { EVERY_PHONE } from '../../../../shared/phones/guides/every-phone.ts'
import type { Guide, GuideSection } from '../../../../shared/phones/guides/guide.ts'
import { GUIDES } from '../../../../shared/phones/guides/index.ts'
import { type Html, html } from '../base/html.ts'
import { pageText } from '../text/page-text.ts'
import { guideLinks } from './pairing-page.ts'
import { otherLanguageLink, phoneLanguage, phonePage, sendPhonePage, steps } from './phone-page.ts'

/** The guide for shop phones: served by the till, so that it is there without internet. */
export function guideRoutes(): FastifyPluginAsync {
  return async (app) => {
    app.get('/panduan/hp', async (request, reply) =>
      sendPhonePage(reply, indexPage(phoneLanguage(request))),
    )
    app.get<{ Params: { maker: string } }>('/panduan/hp/:maker', async (request, reply) => {
      const guide = GUIDES.find(({ id }) => id === request.params.maker)
      if (!guide) throw new AppError('NOT_FOUND', 'there is no such guide')
      return sendPhonePage(reply, guidePage(guide, phoneLanguage(request)))
    })
  }
}

function indexPage(language: Language): string {
  const t = pageText(language)
  const title = t('phones.guide.title')
  return phonePage({
    language,
    title,
    content: html`<h1>${title}</h1><p>${t('phones.guide.intro')}</p>${guideLinks(language)}${otherLanguageLink(language)}`,
  })
}

function guidePage(guide: Guide, language: Language): string {
  const t = pageText(language)
  const sections = [...guide.sections, ...EVERY_PHONE].map((each) => section(each, language))
  return phonePage({
    language,
    title: guide.name,
    content: html`<h1>${guide.name}</h1><p>${t('phones.guide.versions')} ${guide.alsoFor}.</p>
${sections}
<h2>${t('phones.guide.all')}</h2>${guideLinks(language)}${otherLanguageLink(language)}`,
  })
}

function section({ title, steps: items }: GuideSection, language: Language): Html {
  return html`<h2>${title[language]}</h2>${steps(items, language)}`
}
