import type { StatusColour } from '../../shared/phones/phone-status.ts'
import { classes } from './classes.ts'
import styles from './light.module.css'

/** A status light whose shape differs too: full, half, square or hollow. Its text stands beside it. */
export function StatusLight({ colour }: { colour: StatusColour }) {
  return <span className={classes(styles.light, styles[colour])} data-light={colour} aria-hidden />
}
