import styles from './paid-mark.module.css'

/** A check mark that draws itself once. `size` in CSS pixels or any CSS length. */
export function PaidMark({ size }: { size: number | string }) {
  return (
    <svg
      viewBox="0 0 100 100"
      className={styles.mark}
      style={{ width: size, height: size }}
      aria-hidden
    >
      <circle cx="50" cy="50" r="50" fill="#ffffff" />
      <path d="M29 51 L44 66 L72 36" pathLength={1} className={styles.check} />
    </svg>
  )
}
