import type { CSSProperties } from 'react'
import { formatRupiah, rupiah } from '../../shared/base/money.ts'
import styles from './amount.module.css'
import { classes } from './classes.ts'

/** A large amount whose size shrinks with its length, so that it is neither wrapped nor cut. */
export function Amount({ amount, className }: { amount: number; className?: string | undefined }) {
  const text = formatRupiah(rupiah(amount))
  return (
    <span className={classes(styles.frame, className)}>
      <span className={styles.text} style={{ '--characters': text.length } as CSSProperties}>
        {text}
      </span>
    </span>
  )
}
