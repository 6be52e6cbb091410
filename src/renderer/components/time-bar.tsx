import styles from './time-bar.module.css'

export interface TimeBarProps {
  label: string
  leftMs: number
  wholeMs: number
}

/** A progress bar that empties. */
export function TimeBar({ label, leftMs, wholeMs }: TimeBarProps) {
  const share = wholeMs > 0 ? Math.min(1, Math.max(0, leftMs / wholeMs)) : 0
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      className={styles.track}
    >
      <div className={styles.left} style={{ transform: `scaleX(${share})` }} />
    </div>
  )
}
