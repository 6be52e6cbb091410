import { Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { usePreviewQrisPicture } from '../../data/shop.ts'
import { failureText } from '../../text/failure-text.ts'
import styles from './simulator-dialog.module.css'

/** A payment is paid by what its QR says, as a wallet does: pasted as text, or read from a picture. */
export function QrForm({ isBusy, onPay }: { isBusy: boolean; onPay: (qr: string) => void }) {
  const { t } = useTranslation()
  const form = useForm({ initialValues: { qr: '' } })
  const picker = useRef<HTMLInputElement>(null)
  const read = usePreviewQrisPicture()
  const isReady = form.values.qr.trim() !== '' && !isBusy

  function readPicture(picture: File | undefined) {
    if (!picture) return
    read.mutate(picture, { onSuccess: ([found]) => form.setFieldValue('qr', found?.text ?? '') })
  }

  return (
    <form
      className={styles.fields}
      onSubmit={form.onSubmit(({ qr }) => {
        if (isReady) onPay(qr.trim())
      })}
      onPaste={({ clipboardData }) => readPicture(clipboardData.files[0])}
    >
      <Textarea
        label={t('tester.qr')}
        rows={3}
        maxLength={1_000}
        spellCheck={false}
        {...form.getInputProps('qr')}
      />
      <input
        ref={picker}
        type="file"
        accept="image/*"
        hidden
        onChange={({ currentTarget }) => readPicture(currentTarget.files?.[0])}
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
