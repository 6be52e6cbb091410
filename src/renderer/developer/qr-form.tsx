import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import styles from './simulator-dialog.module.css'

/** A payment is paid by what its QR says, as a wallet does. */
export function QrForm({ isBusy, onPay }: { isBusy: boolean; onPay: (qr: string) => void }) {
  const { t } = useTranslation()
  const [qr, setQr] = useState('')
  const isReady = qr.trim() !== '' && !isBusy
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) onPay(qr.trim())
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
      <Button type="submit" disabled={!isReady}>
        {t('tester.payQr')}
      </Button>
    </form>
  )
}
