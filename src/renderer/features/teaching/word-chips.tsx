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

/** The text, word by word; each shows its kind and gets the chosen one by a tap. */
export function WordChips({ tokens, kinds, onTap }: WordChipsProps) {
  const { t } = useTranslation()
  return (
    <fieldset aria-label={t('teach.words')} className={styles.words}>
      {tokens.map((token, index) => {
        // The same word may occur twice, so its place is part of the key.
        const key = `${index}-${token.text}`
        const kind = kinds[index] ?? token.kind
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
