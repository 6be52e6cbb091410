import type { FastifyPluginAsync } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import type { Language } from '../../../../shared/base/language.ts'
import { EVERY_PHONE } from '../../../../shared/phones/guides/every-phone.ts'
import type { Guide, GuideSection } from '../../../../shared/phones/guides/guide.ts'
import { GUIDES } from '../../../../shared/phones/guides/index.ts'
import { type Html, html } from '../base/html.ts'
import { guideLinks } from './pairing-page.ts'
import { otherLanguageLink, phoneLanguage, phonePage, sendPhonePage, steps } from './phone-page.ts'

const TEXT = {
  id: {
    title: 'Supaya HP kasir tidak tertidur',
    intro:
      'Android suka menidurkan aplikasi yang jarang dibuka. Pilih merek HP ini, lalu ikuti langkahnya sekali saja.',
    versions: 'Nama menu bisa sedikit berbeda di tiap versi:',
    all: 'Merek lain',
  },
  en: {
    title: 'So that the shop phone stays awake',
    intro:
      'Android likes to put apps to sleep that are seldom opened. Choose the maker of this phone and follow the steps once.',
    versions: 'Menus may have slightly different names in each version:',
    all: 'Other makers',
  },
} as const

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
  const { title, intro } = TEXT[language]
  return phonePage({
    language,
    title,
    content: html`<h1>${title}</h1><p>${intro}</p>${guideLinks(language)}${otherLanguageLink(language)}`,
  })
}

function guidePage(guide: Guide, language: Language): string {
  const { versions, all } = TEXT[language]
  const sections = [...guide.sections, ...EVERY_PHONE].map((each) => section(each, language))
  return phonePage({
    language,
    title: guide.name,
    content: html`<h1>${guide.name}</h1><p>${versions} ${guide.alsoFor}.</p>
${sections}
<h2>${all}</h2>${guideLinks(language)}${otherLanguageLink(language)}`,
  })
}

function section({ title, steps: items }: GuideSection, language: Language): Html {
  return html`<h2>${title[language]}</h2>${steps(items, language)}`
}
