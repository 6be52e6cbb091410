import styles from './shop-mark.module.css'

/** The shop's initial and name. */
export function ShopMark({ name }: { name: string }) {
  return (
    <p className={styles.mark}>
      <span className={styles.letter} aria-hidden>
        {name.trim().slice(0, 1).toLocaleUpperCase('id')}
      </span>
      <span className={styles.name}>{name}</span>
    </p>
  )
}
