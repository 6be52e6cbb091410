import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './button.tsx'
import styles from './copy-row.module.css'

export interface CopyRowProps {
  label: string
  /** What the value is for, after the label. */
  note?: string
  value: string
}

/** A named value with a button that copies it. */
export function CopyRow({ label, note, value }: CopyRowProps) {
  const { t } = useTranslation()
  const [isCopied, setIsCopied] = useState(false)
  const copy = () =>
    void navigator.clipboard.writeText(value).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    )
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.label}>{note === undefined ? label : `${label} · ${note}`}</p>
        <p className={styles.value}>{value}</p>
      </div>
      <IconButton
        label={isCopied ? t('action.copied') : `${t('action.copy')}: ${label}`}
        onClick={copy}
      >
        {isCopied ? (
          <IconCheck size={20} aria-hidden />
        ) : (
          <IconCopy size={20} stroke={1.8} aria-hidden />
        )}
      </IconButton>
    </li>
  )
}
