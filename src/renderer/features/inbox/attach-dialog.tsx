import { Switch } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import type { InboxCandidate, InboxEntry } from '../../../shared/inbox/notification.ts'
import { TILL_DIALECT } from '../../../shared/payments/payment.ts'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { useAttachMoney } from '../../data/inbox.ts'
import { PinDialog } from '../../session/pin-dialog.tsx'
import { originText } from '../payments/payment-text.ts'
import { amountText, differenceOf } from './inbox-text.ts'
import { useActionNotice } from './use-action-notice.tsx'

export interface AttachDialogProps {
  entry: InboxEntry
  candidate: InboxCandidate
  onClose: () => void
}

/** Gives money to the payment it was meant for; an amount other than its total must be accepted explicitly. */
export function AttachDialog({ entry, candidate, onClose }: AttachDialogProps) {
  const { t } = useTranslation()
  const attach = useAttachMoney()
  const said = useActionNotice()
  const form = useForm({ initialValues: { isAccepted: false } })
  const { payment, fit } = candidate
  const money = amountText(t, entry)
  const isExact = fit === 'exact'
  const difference = differenceOf(entry.amount ?? 0, candidate)
  return (
    <PinDialog
      title={t('inbox.attachTitle')}
      confirm={t('inbox.attach')}
      isReady={isExact || form.values.isAccepted}
      isBusy={attach.isPending}
      error={attach.error}
      onClose={onClose}
      onPin={(pin) =>
        attach.mutate(
          {
            notificationNumber: entry.number,
            paymentId: payment.id,
            pin,
            acceptsDifference: !isExact,
          },
          {
            onSuccess() {
              onClose()
              said('attach', entry)
            },
          },
        )
      }
    >
      <p>
        {t('inbox.attachText', {
          money,
          number: payment.number,
          total: formatRupiah(payment.total),
        })}
      </p>
      <p className={forms.text}>{originText(t, payment)}</p>
      {!isExact && (
        <>
          <Notice
            tone="warning"
            title={t(fit === 'over' ? 'inbox.overTitle' : 'inbox.underTitle', { difference })}
          >
            {t(fit === 'over' ? 'inbox.overText' : 'inbox.underText')}
          </Notice>
          <Switch
            label={t(fit === 'over' ? 'inbox.acceptOver' : 'inbox.acceptUnder', { difference })}
            {...form.getInputProps('isAccepted', { type: 'checkbox' })}
          />
        </>
      )}
      <p className={forms.text}>
        {t(payment.dialect === TILL_DIALECT ? 'inbox.attachUndo' : 'inbox.attachNoUndo')}
      </p>
    </PinDialog>
  )
}
