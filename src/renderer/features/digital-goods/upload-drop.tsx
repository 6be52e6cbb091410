import { IconX } from '@tabler/icons-react'
import { type DragEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../text/failure-text.ts'
import styles from './digital-goods-section.module.css'
import { type UploadRow, useUploads } from './use-uploads.ts'

export interface UploadDropProps {
  kind: 'file' | 'image'
  merchantId: string
}

/** Where files are dropped or chosen, and how far those on their way have come. */
export function UploadDrop({ kind, merchantId }: UploadDropProps) {
  const { t } = useTranslation()
  const id = useId()
  const uploads = useUploads()
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList | null) => uploads.add(files ?? [], { kind, merchantId })
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(event.type === 'dragover')
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard. */}
      <div
        className={classes(styles.drop, isOver && styles.over)}
        onDragOver={over}
        onDragLeave={over}
        onDrop={(event) => {
          over(event)
          take(event.dataTransfer.files)
        }}
      >
        <span>{t(`goods.drop.${kind}`)}</span>
        <label htmlFor={id} className={styles.choose}>
          {t(`goods.choose.${kind}`)}
          <input
            id={id}
            type="file"
            multiple
            {...(kind === 'image' && { accept: 'image/png,image/jpeg,image/gif,image/webp' })}
            className={styles.file}
            onChange={(event) => {
              take(event.currentTarget.files)
              event.currentTarget.value = ''
            }}
          />
        </label>
      </div>
      {uploads.rows.length > 0 && (
        <div className={styles.uploads} aria-live="polite">
          {uploads.rows.map((row) => (
            <Upload key={row.key} row={row} onDrop={() => uploads.drop(row.key)} />
          ))}
        </div>
      )}
    </>
  )
}

function Upload({ row, onDrop }: { row: UploadRow; onDrop: () => void }) {
  const { t } = useTranslation()
  const { name, progress, error } = row
  const label = error ? t('goods.dismiss', { name }) : t('goods.uploadCancel', { name })
  return (
    <div className={styles.upload}>
      {error ? (
        <Notice tone="danger">
          {t('goods.uploadFailed', { name, reason: failureText(t, error) })}
        </Notice>
      ) : (
        <div>
          {progress === null
            ? t('goods.uploadWaiting', { name })
            : t('goods.uploading', { name, percent: Math.round(progress * 100) })}
          <progress className={styles.bar} max={1} value={progress ?? 0} aria-label={name} />
        </div>
      )}
      <IconButton label={label} onClick={onDrop}>
        <IconX size={20} stroke={1.8} aria-hidden />
      </IconButton>
    </div>
  )
}
