import { Modal, NativeSelect } from '@mantine/core'
import type { TFunction } from 'i18next'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/money.ts'
import type { Payment } from '../../../shared/payment.ts'
import type { InboxEntry } from '../../../shared/payment-view.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { PinInput } from '../../components/pin-input.tsx'
import { useAttachMoney, useDismissMoney } from '../../data/inbox.ts'
import { failureText } from '../../text/failure-text.ts'
import forms from '../form.module.css'
import { amountWords } from './inbox-card.tsx'

export interface InboxDialogProps {
  entry: InboxEntry
  onClose: () => void
}

export interface AttachDialogProps extends InboxDialogProps {
  candidates: readonly Payment[]
}

/** Gives money to the payment it was meant for; the owner's PIN decides. */
export function AttachDialog({ entry, candidates, onClose }: AttachDialogProps) {
  const { t } = useTranslation()
  const attach = useAttachMoney()
  const [paymentId, setPaymentId] = useState(entry.suggestion?.id ?? '')
  const payment = candidates.find((each) => each.id === paymentId)
  return (
    <PinDialog
      title={t('inbox.attachTitle')}
      confirm={t('inbox.attach')}
      isReady={payment !== undefined}
      isBusy={attach.isPending}
      error={attach.error}
      onClose={onClose}
      onPin={(pin) =>
        attach.mutate({ notificationNumber: entry.number, paymentId, pin }, { onSuccess: onClose })
      }
    >
      <NativeSelect
        label={t('inbox.choose')}
        value={paymentId}
        onChange={(event) => setPaymentId(event.currentTarget.value)}
        data={[
          { value: '', label: '—' },
          ...candidates.map((each) => ({ value: each.id, label: candidateWords(t, each) })),
        ]}
      />
      {payment && (
        <p className={forms.text}>
          {t('inbox.attachText', {
            money: amountWords(t, entry),
            number: payment.number,
            total: formatRupiah(payment.total),
          })}
        </p>
      )}
    </PinDialog>
  )
}

export function DismissDialog({ entry, onClose }: InboxDialogProps) {
  const { t } = useTranslation()
  const dismiss = useDismissMoney()
  return (
    <PinDialog
      title={t('inbox.dismissTitle')}
      confirm={t('inbox.dismiss')}
      isReady
      isBusy={dismiss.isPending}
      error={dismiss.error}
      onClose={onClose}
      onPin={(pin) =>
        dismiss.mutate({ notificationNumber: entry.number, pin }, { onSuccess: onClose })
      }
    >
      <p className={forms.text}>{t('inbox.dismissText')}</p>
    </PinDialog>
  )
}

function candidateWords(t: TFunction, payment: Payment): string {
  return `${payment.number} · ${formatRupiah(payment.total)} · ${t(`status.${payment.status}`)}`
}

interface PinDialogProps {
  title: string
  confirm: string
  isReady: boolean
  isBusy: boolean
  error: Error | null
  children: ReactNode
  onClose: () => void
  onPin: (pin: string) => void
}

function PinDialog({
  title,
  confirm,
  isReady,
  isBusy,
  error,
  children,
  onClose,
  onPin,
}: PinDialogProps) {
  const { t } = useTranslation()
  const [pin, setPin] = useState('')
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={forms.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isReady || isBusy || pin === '') return
          onPin(pin)
          setPin('')
        }}
      >
        {children}
        <PinInput data-autofocus label={t('owner.pin')} value={pin} onChange={setPin} />
        {error && <Notice tone="danger">{failureText(t, error)}</Notice>}
        <div className={forms.actions}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" tone="primary" disabled={!isReady || isBusy || pin === ''}>
            {confirm}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
