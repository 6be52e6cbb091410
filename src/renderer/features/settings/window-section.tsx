import { useTranslation } from 'react-i18next'
import cards from '../../components/card.module.css'
import forms from '../../components/form.module.css'
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
      <fieldset aria-label={t('settings.theme')} className={forms.choices}>
        {THEMES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === theme}
            className={forms.choice}
            onClick={() => set({ theme: each })}
          >
            {t(`settings.themes.${each}`)}
          </button>
        ))}
      </fieldset>
      <p className={cards.help}>{t('settings.windowHelp')}</p>
    </div>
  )
}
