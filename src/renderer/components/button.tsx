import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './button.module.css'
import { classes } from './classes.ts'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: 'primary' | 'strong' | 'plain' | 'quiet' | 'danger'
  size?: 'normal' | 'large'
  icon?: ReactNode
  ref?: Ref<HTMLButtonElement>
}

/** A button with text; a screen has one `primary` at a time. */
export function Button({
  tone = 'plain',
  size = 'normal',
  icon,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={classes(styles.button, styles[tone], styles[size], className)}
      {...rest}
    >
      {icon}
      {children !== undefined && <span className={styles.words}>{children}</span>}
    </button>
  )
}

/** A button with an icon only; `label` is its accessible name and its tooltip. */
export function IconButton({
  label,
  children,
  className,
  ...rest
}: { label: string } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classes(styles.icon, className)}
      {...rest}
    >
      {children}
    </button>
  )
}
