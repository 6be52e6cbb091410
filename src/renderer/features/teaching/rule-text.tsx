import { useTranslation } from 'react-i18next'
import type { RulePart } from '../../../shared/inbox/teaching.ts'
import { classes } from '../../components/classes.ts'
import styles from './teaching.module.css'

/** A rule as text: fixed words as they are, variable parts by name. */
export function RuleText({ title, body }: { title: RulePart[]; body: RulePart[] }) {
  return (
    <div className={styles.rule}>
      {title.length > 0 && (
        <p className={styles.ruleTitle}>
          <Pieces pieces={title} />
        </p>
      )}
      <p>
        <Pieces pieces={body} />
      </p>
    </div>
  )
}

function Pieces({ pieces }: { pieces: RulePart[] }) {
  const { t } = useTranslation()
  return pieces.map((piece, index) => {
    const key = `${index}-${piece.kind}`
    if (piece.kind === 'word') return <span key={key}> {piece.text} </span>
    return (
      <mark
        key={key}
        className={classes(
          styles.place,
          (piece.kind === 'amount' || piece.kind === 'payer') && styles[piece.kind],
        )}
      >
        {t(`teach.piece.${piece.kind}`)}
      </mark>
    )
  })
}
