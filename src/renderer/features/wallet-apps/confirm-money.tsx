import { Modal } from '@mantine/core'
import { IconBolt, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import { Button } from '../../components/button.tsx'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { PinInput } from '../../components/pin-input.tsx'
import { useConfirmMoney } from '../../data/wallet-apps.ts'
import { appName } from '../../text/app-name.ts'
import { failureText } from '../../text/failure-text.ts'

export interface ConfirmMoneyProps {
  notificationNumber: number
  app: string | null
  amount: number
}

/** The two answers to proposed money: it is there, and (the owner) it is there from now on without asking. */
export function ConfirmMoney({ notificationNumber, app, amount }: ConfirmMoneyProps) {
  const { t } = useTranslation()
  const confirm = useConfirmMoney()
  const [isAsking, setIsAsking] = useState(false)
  const money = formatRupiah(rupiah(amount))
  const name = appName(app) ?? ''
  return (
    <>
      {confirm.error && !isAsking && <Notice tone="danger">{failureText(t, confirm.error)}</Notice>}
      <Button
        icon={<IconBolt size={20} stroke={1.8} aria-hidden />}
        disabled={confirm.isPending}
        onClick={() => setIsAsking(true)}
      >
        {t('proposal.fromNowOn')}
      </Button>
      <Button
        tone="strong"
        icon={<IconCheck size={20} stroke={2} aria-hidden />}
        aria-label={t('proposal.confirmLabel', { amount: money })}
        disabled={confirm.isPending}
        onClick={() => confirm.mutate({ notificationNumber })}
      >
        {t('proposal.confirm')}
      </Button>
      {isAsking && (
        <FromNowOnDialog
          app={name}
          amount={money}
          isBusy={confirm.isPending}
          error={confirm.error}
          onClose={() => setIsAsking(false)}
          onPin={(pin) =>
            confirm.mutate({ notificationNumber, pin }, { onSuccess: () => setIsAsking(false) })
          }
        />
      )}
    </>
  )
}

interface FromNowOnDialogProps {
  app: string
  amount: string
  isBusy: boolean
  error: Error | null
  onClose: () => void
  onPin: (pin: string) => void
}

function FromNowOnDialog({ app, amount, isBusy, error, onClose, onPin }: FromNowOnDialogProps) {
  const { t } = useTranslation()
  const [pin, setPin] = useState('')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('proposal.fromNowOnTitle', { app })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={forms.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (pin === '' || isBusy) return
          onPin(pin)
          setPin('')
        }}
      >
        <p className={forms.text}>{t('proposal.fromNowOnText', { app, amount })}</p>
        <PinInput data-autofocus label={t('owner.pin')} value={pin} onChange={setPin} />
        {error && <Notice tone="danger">{failureText(t, error)}</Notice>}
        <div className={forms.actions}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" tone="primary" disabled={pin === '' || isBusy}>
            {t('proposal.fromNowOnConfirm')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
