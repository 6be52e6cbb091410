import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './button.tsx'
import styles from './copy-row.module.css'

export interface CopyRowProps {
  label: string
  value: string
}

/** A named value that is to be typed elsewhere, with a button that copies it. */
export function CopyRow({ label, value }: CopyRowProps) {
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
        <p className={styles.label}>{label}</p>
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
