import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RECIPES, recipeOf } from '../../../shared/phones/forwarders/index.ts'
import type { BilingualText } from '../../../shared/phones/forwarders/recipe.ts'
import styles from '../../components/pairing.module.css'

export interface ForwarderChoiceProps {
  chosen: string
  onChoose: (id: string) => void
}

/** The app on the phone that forwards notifications; the recommended one first, with its limits. */
export function ForwarderChoice({ chosen, onChoose }: ForwarderChoiceProps) {
  const { t } = useTranslation()
  const words = useBilingualText()
  const recipe = recipeOf(chosen)
  return (
    <div>
      <NativeSelect
        label={t('pairing.forwarder')}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
        data={RECIPES.map(({ id, name }) => ({
          value: id,
          label: id === 'other' ? t('pairing.otherForwarder') : name,
        }))}
      />
      <p className={styles.about}>{words(recipe.about)}</p>
      <p className={styles.about}>{t(`pairing.heartbeat.${recipe.heartbeat}`)}</p>
      {recipe.id === 'other' && (
        <ul className={styles.traps}>
          {recipe.traps.map((trap) => (
            <li key={trap.en}>{words(trap)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The sentence of a recipe in the language of this window. */
export function useBilingualText(): (words: BilingualText) => string {
  const { i18n } = useTranslation()
  return (words) => (i18n.language === 'en' ? words.en : words.id)
}
