import { Textarea } from '@mantine/core'
import { IconPhotoScan } from '@tabler/icons-react'
import { type DragEvent, useEffect, useEffectEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QrisPreview } from '../../../shared/payments/qris-preview.ts'
import { Button } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { Notice } from '../../components/notice.tsx'
import { usePreviewQris, usePreviewQrisPicture } from '../../data/shop.ts'
import { failureText } from '../../text/failure-text.ts'
import { BackButton, QrisChoice, QrisConfirm } from './qris-confirm.tsx'
import styles from './qris-picker.module.css'

export interface QrisPickerProps {
  /** Called once a person has seen who gets the money and said yes. */
  onUse: (preview: QrisPreview) => void
  isBusy?: boolean
  /** Shows a way back beside the picker's own buttons. */
  onBack?: () => void
}

/** A QRIS by picture or text, used only after its merchant's name was confirmed. */
export function QrisPicker({ onUse, isBusy = false, onBack }: QrisPickerProps) {
  const { t } = useTranslation()
  const fromPicture = usePreviewQrisPicture()
  const fromText = usePreviewQris()
  const [found, setFound] = useState<QrisPreview[]>([])
  const error = fromPicture.error ?? fromText.error
  const isReading = fromPicture.isPending || fromText.isPending

  function readPicture(picture: Blob) {
    fromText.reset()
    fromPicture.mutate(picture, { onSuccess: setFound })
  }
  function readText(text: string) {
    fromPicture.reset()
    fromText.mutate(text, { onSuccess: (preview) => setFound([preview]) })
  }

  const [only, ...others] = found
  if (only && others.length === 0) {
    return (
      <QrisConfirm
        preview={only}
        isBusy={isBusy}
        onUse={() => onUse(only)}
        onOther={() => setFound([])}
        onBack={onBack}
      />
    )
  }
  if (only) {
    const choose = (preview: QrisPreview) => setFound([preview])
    return <QrisChoice previews={found} onChoose={choose} onBack={onBack} />
  }
  return (
    <div className={styles.picker}>
      <PictureDrop isReading={isReading} onPicture={readPicture} />
      {error && <Notice tone="danger">{failureText(t, error)}</Notice>}
      <TextEntry isReading={isReading} onText={readText} />
      {onBack && <BackButton onBack={onBack} />}
    </div>
  )
}

interface PictureDropProps {
  isReading: boolean
  onPicture: (picture: Blob) => void
}

function PictureDrop({ isReading, onPicture }: PictureDropProps) {
  const { t } = useTranslation()
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList | null | undefined) => {
    const [picture] = files ?? []
    if (picture) onPicture(picture)
  }
  usePastedPicture(onPicture)
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(event.type === 'dragover')
  }
  return (
    <section
      aria-label={t('qris.drop')}
      className={classes(styles.drop, isOver && styles.over)}
      onDragOver={over}
      onDragLeave={over}
      onDrop={(event) => {
        over(event)
        take(event.dataTransfer.files)
      }}
    >
      <IconPhotoScan size={40} stroke={1.5} aria-hidden className={styles.picture} />
      <p className={styles.title}>{isReading ? t('qris.reading') : t('qris.drop')}</p>
      <p className={styles.help}>{t('qris.dropHelp')}</p>
      <label htmlFor={id} className={styles.choose}>
        {t('qris.choose')}
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/gif,image/webp"
          className={styles.file}
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
      </label>
    </section>
  )
}

function usePastedPicture(onPicture: (picture: Blob) => void): void {
  const take = useEffectEvent(onPicture)
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const [picture] = event.clipboardData?.files ?? []
      if (!picture) return
      event.preventDefault()
      take(picture)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}

function TextEntry({ isReading, onText }: { isReading: boolean; onText: (text: string) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  return (
    <details className={styles.more}>
      <summary>{t('qris.orText')}</summary>
      <form
        className={styles.text}
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') onText(text)
        }}
      >
        <Textarea
          label={t('qris.text')}
          rows={3}
          maxLength={4_096}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" disabled={isReading || text.trim() === ''}>
          {t('qris.read')}
        </Button>
      </form>
    </details>
  )
}
