import { useTranslation } from 'react-i18next'
import cards from '../../components/card.module.css'
import { Choice } from '../../components/choice.tsx'
import { LanguageSwitch } from '../../components/language-switch.tsx'
import { THEMES, usePreferences } from '../../theme/preferences.ts'

export function WindowSection() {
  const { t } = useTranslation()
  const { theme, set } = usePreferences()
  return (
    <div className={cards.card}>
      <p className={cards.title}>{t('settings.language')}</p>
      <LanguageSwitch />
      <p className={cards.title}>{t('settings.theme')}</p>
      <Choice
        label={t('settings.theme')}
        values={THEMES}
        labelOf={(each) => t(`settings.themes.${each}`)}
        value={theme}
        onChange={(each) => set({ theme: each })}
      />
      <p className={cards.help}>{t('settings.windowHelp')}</p>
    </div>
  )
}
