import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import styles from './more-button.module.css'

export interface MoreButtonProps {
  /** An infinite query. */
  query: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => Promise<unknown>
  }
}

/** Fetches the next page of a list; nothing at its end. */
export function MoreButton({ query }: MoreButtonProps) {
  const { t } = useTranslation()
  if (!query.hasNextPage) return null
  return (
    <Button
      className={styles.more}
      disabled={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {t('action.showMore')}
    </Button>
  )
}
