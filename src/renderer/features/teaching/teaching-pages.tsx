import { useTranslation } from 'react-i18next'
import screens from '../../components/screen.module.css'
import { OwnerGate } from '../../session/owner-gate.tsx'
import { TeachForm } from './teaching-form.tsx'
import type { TeachRoute } from './teaching-route.ts'
import { TextList } from './text-list.tsx'

/** Teaching is the owner's: both pages ask for the PIN first. */
export function TeachPages({ route }: { route: TeachRoute }) {
  const { t } = useTranslation()
  const isTexts = route.page === 'texts'
  return (
    <main className={screens.screen}>
      <header className={screens.header}>
        <h1 className={screens.title}>{isTexts ? t('teach.textsTitle') : t('teach.title')}</h1>
        <p className={screens.intro}>{isTexts ? t('teach.textsIntro') : t('teach.intro')}</p>
      </header>
      <div className={screens.scroll}>
        <OwnerGate>
          {isTexts ? (
            <TextList />
          ) : (
            <TeachForm key={route.notificationNumber} number={route.notificationNumber} />
          )}
        </OwnerGate>
      </div>
    </main>
  )
}
