import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import screens from '../../components/screen.module.css'
import { OwnerGate } from '../../session/owner-gate.tsx'
import { TeachingForm } from './teaching-form.tsx'
import { TextList } from './text-list.tsx'

/** The texts that no rule reads. */
export function TextsScreen() {
  const { t } = useTranslation()
  return (
    <OwnerScreen title={t('teach.textsTitle')} intro={t('teach.textsIntro')}>
      <TextList />
    </OwnerScreen>
  )
}

/** One text from which a rule is made. */
export function TeachScreen({ notificationNumber }: { notificationNumber: number }) {
  const { t } = useTranslation()
  return (
    <OwnerScreen title={t('teach.title')} intro={t('teach.intro')}>
      <TeachingForm key={notificationNumber} number={notificationNumber} />
    </OwnerScreen>
  )
}

interface OwnerScreenProps {
  title: string
  intro: string
  children: ReactNode
}

function OwnerScreen({ title, intro, children }: OwnerScreenProps) {
  return (
    <main className={screens.screen}>
      <header className={screens.header}>
        <h1 className={screens.title}>{title}</h1>
        <p className={screens.intro}>{intro}</p>
      </header>
      <div className={screens.scroll}>
        <OwnerGate>{children}</OwnerGate>
      </div>
    </main>
  )
}
