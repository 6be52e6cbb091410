import type { StatusColour } from '../../shared/phones/phone-status.ts'
import { classes } from './classes.ts'
import styles from './light.module.css'

/** A lamp that is told apart by its shape too: full, half, square or hollow. Its words stand beside it. */
export function StatusLight({ colour }: { colour: StatusColour }) {
  return <span className={classes(styles.light, styles[colour])} data-light={colour} aria-hidden />
}
