import { IconSearch, IconX } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './search-box.module.css'

export interface SearchBoxProps {
  ref: Ref<HTMLInputElement>
  term: string
  onChange: (term: string) => void
  onSubmit: () => void
}

/** Search that also takes what a scanner types. */
export function SearchBox({ ref, term, onChange, onSubmit }: SearchBoxProps) {
  const { t } = useTranslation()
  return (
    <search className={styles.area}>
      <form
        className={styles.box}
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <IconSearch size={22} stroke={2} aria-hidden />
        <input
          ref={ref}
          type="search"
          className={styles.input}
          aria-label={t('sale.search')}
          aria-keyshortcuts="F1 /"
          placeholder={t('sale.search')}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          value={term}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            onChange('')
            event.currentTarget.blur()
          }}
        />
        {term === '' ? (
          <kbd className={styles.key} aria-hidden>
            {t('shortcuts.search')}
          </kbd>
        ) : (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('sale.searchClear')}
            onClick={() => onChange('')}
          >
            <IconX size={20} aria-hidden />
          </button>
        )}
      </form>
    </search>
  )
}
