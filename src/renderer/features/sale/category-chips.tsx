import { IconKeyboard } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../components/classes.ts'
import { keepKeysOnScreen } from '../../components/hotkey.ts'
import type { CategoryChoice } from '../catalog/product-search.ts'
import styles from './category-chips.module.css'

export interface CategoryChipsProps {
  categories: readonly string[]
  hasFavourites: boolean
  choice: CategoryChoice
  isKeypadOpen: boolean
  onChoose: (choice: CategoryChoice) => void
  onKeypad: () => void
}

export function CategoryChips(props: CategoryChipsProps) {
  const { t } = useTranslation()
  const { choice, isKeypadOpen, onChoose } = props
  const chip = (key: string, label: string, own: CategoryChoice) => (
    <button
      key={key}
      type="button"
      aria-pressed={!isKeypadOpen && isSame(choice, own)}
      className={styles.chip}
      onMouseDown={keepKeysOnScreen}
      onClick={() => onChoose(own)}
    >
      {label}
    </button>
  )
  return (
    <fieldset aria-label={t('sale.categories')} className={styles.chips}>
      <div className={styles.categories}>
        {props.hasFavourites && chip('favourites', t('sale.favourites'), { kind: 'favourites' })}
        {props.categories.length > 0 && chip('all', t('sale.all'), { kind: 'all' })}
        {props.categories.map((name) => chip(`one-${name}`, name, { kind: 'one', name }))}
      </div>
      <button
        type="button"
        aria-pressed={isKeypadOpen}
        aria-keyshortcuts="F2"
        className={classes(styles.chip, styles.keypad)}
        onMouseDown={keepKeysOnScreen}
        onClick={props.onKeypad}
      >
        <IconKeyboard size={20} stroke={1.8} aria-hidden />
        {t('sale.keypad')}
        <kbd className={styles.key} aria-hidden>
          {t('shortcuts.keypad')}
        </kbd>
      </button>
    </fieldset>
  )
}

function isSame(left: CategoryChoice, right: CategoryChoice): boolean {
  if (left.kind === 'one' && right.kind === 'one') return left.name === right.name
  return left.kind === right.kind
}
