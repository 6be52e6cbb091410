import { useTranslation } from 'react-i18next'
import type { TeachToken, TokenKind } from '../../../shared/inbox/teaching.ts'
import { classes } from '../../components/classes.ts'
import styles from './teaching.module.css'

export const TOOLS = ['amount', 'payer', 'other', 'word'] as const satisfies readonly TokenKind[]

export interface WordChipsProps {
  tokens: readonly TeachToken[]
  kinds: readonly TokenKind[]
  onTap: (index: number) => void
}

/** The text, word by word; each shows what it stands for and takes what is chosen above. */
export function WordChips({ tokens, kinds, onTap }: WordChipsProps) {
  const { t } = useTranslation()
  return (
    <fieldset aria-label={t('teach.words')} className={styles.words}>
      {tokens.map((token, index) => {
        // A text's words have no other name than their place.
        const key = `${index}-${token.text}`
        const kind = kinds[index]!
        if (token.isPunctuation) {
          return (
            <span key={key} className={styles.punctuation}>
              {token.text}
            </span>
          )
        }
        return (
          <button
            key={key}
            type="button"
            aria-label={t('teach.wordLabel', { word: token.text, kind: t(`teach.tool.${kind}`) })}
            className={classes(styles.word, styles[kind])}
            onClick={() => onTap(index)}
          >
            <span>{token.text}</span>
            {kind !== 'word' && <small>{t(`teach.tool.${kind}`)}</small>}
          </button>
        )
      })}
    </fieldset>
  )
}
