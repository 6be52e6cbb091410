import type { FastifyPluginAsync } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import { EVERY_PHONE } from '../../../../shared/phones/guides/every-phone.ts'
import type { Guide, GuideSection } from '../../../../shared/phones/guides/guide.ts'
import { GUIDES } from '../../../../shared/phones/guides/index.ts'
import { guideLinks } from './pairing-page.ts'
import {
  escapeHtml,
  list,
  negotiateLanguage,
  otherLanguage,
  type PageLanguage,
  page,
  sendPage,
} from './phone-page.ts'

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
      sendPage(reply, indexPage(negotiateLanguage(request))),
    )
    app.get<{ Params: { maker: string } }>('/panduan/hp/:maker', async (request, reply) => {
      const guide = GUIDES.find(({ id }) => id === request.params.maker)
      if (!guide) throw new AppError('NOT_FOUND', 'there is no such guide')
      return sendPage(reply, guidePage(guide, negotiateLanguage(request)))
    })
  }
}

function indexPage(language: PageLanguage): string {
  const { title, intro } = TEXT[language]
  return page(
    language,
    title,
    `<h1>${title}</h1><p>${intro}</p>${guideLinks(language)}${otherLanguage(language)}`,
  )
}

function guidePage(guide: Guide, language: PageLanguage): string {
  const { versions, all } = TEXT[language]
  const sections = [...guide.sections, ...EVERY_PHONE].map((each) => section(each, language))
  return page(
    language,
    guide.name,
    `<h1>${escapeHtml(guide.name)}</h1><p>${versions} ${escapeHtml(guide.alsoFor)}.</p>
${sections.join('\n')}
<h2>${all}</h2>${guideLinks(language)}${otherLanguage(language)}`,
  )
}

function section({ title, steps }: GuideSection, language: PageLanguage): string {
  return `<h2>${escapeHtml(title[language])}</h2>${list(steps, language, 'ol')}`
}
