import { useTranslation } from 'react-i18next'
import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/base/language.ts'
import { usePreferences } from '../theme/preferences.ts'
import forms from './form.module.css'

export function LanguageSwitch() {
  const { t } = useTranslation()
  const { language, set } = usePreferences()
  return (
    <fieldset aria-label={t('settings.language')} className={forms.choices}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          className={forms.choice}
          onClick={() => set({ language: each })}
        >
          {LANGUAGE_NAMES[each]}
        </button>
      ))}
    </fieldset>
  )
}
