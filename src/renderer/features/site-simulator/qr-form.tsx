import { Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { usePreviewQrisPicture } from '../../data/shop.ts'
import { failureText } from '../../text/failure-text.ts'
import styles from './simulator-dialog.module.css'

/** A payment is paid by what its QR says, as a wallet does: pasted as text, or read from a picture. */
export function QrForm({ isBusy, onPay }: { isBusy: boolean; onPay: (qr: string) => void }) {
  const { t } = useTranslation()
  const [qr, setQr] = useState('')
  const picker = useRef<HTMLInputElement>(null)
  const read = usePreviewQrisPicture()
  const isReady = qr.trim() !== '' && !isBusy
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) onPay(qr.trim())
      }}
      onPaste={({ clipboardData }) => {
        const [picture] = clipboardData.files
        if (picture) read.mutate(picture, { onSuccess: ([found]) => setQr(found?.text ?? '') })
      }}
    >
      <Textarea
        label={t('tester.qr')}
        rows={3}
        maxLength={1_000}
        spellCheck={false}
        value={qr}
        onChange={(event) => setQr(event.currentTarget.value)}
      />
      <input
        ref={picker}
        type="file"
        accept="image/*"
        hidden
        onChange={({ currentTarget: { files } }) => {
          const [picture] = files ?? []
          if (picture) read.mutate(picture, { onSuccess: ([found]) => setQr(found?.text ?? '') })
        }}
      />
      {read.error && <Notice tone="danger">{failureText(t, read.error)}</Notice>}
      <div className={styles.actions}>
        <Button disabled={read.isPending} onClick={() => picker.current?.click()}>
          {t('tester.qrPicture')}
        </Button>
        <Button type="submit" tone="primary" disabled={!isReady}>
          {t('tester.payQr')}
        </Button>
      </div>
    </form>
  )
}
