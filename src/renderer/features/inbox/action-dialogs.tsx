import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { InboxEntry, ReturnMethod } from '../../../shared/inbox/notification.ts'
import { Choice } from '../../components/choice.tsx'
import forms from '../../components/form.module.css'
import { useDismissMoney, useGiveBackMoney, useSellMoney } from '../../data/inbox.ts'
import { PinDialog } from '../../session/pin-dialog.tsx'
import { amountText } from './inbox-text.ts'
import { useActionNotice } from './use-action-notice.tsx'

export interface ActionDialogProps {
  entry: InboxEntry
  onClose: () => void
}

/** Makes a paid sale of money that came without one. */
export function SellDialog({ entry, onClose }: ActionDialogProps) {
  const { t } = useTranslation()
  const sell = useSellMoney()
  const said = useActionNotice()
  const form = useForm({ initialValues: { name: t('inbox.sellDefault') } })
  const name = form.values.name.trim()
  return (
    <PinDialog
      title={t('inbox.sellTitle')}
      confirm={t('inbox.sell')}
      isReady={name !== ''}
      isBusy={sell.isPending}
      error={sell.error}
      onClose={onClose}
      onPin={(pin) =>
        sell.mutate(
          { notificationNumber: entry.number, name, pin },
          {
            onSuccess() {
              onClose()
              said('sell', entry)
            },
          },
        )
      }
    >
      <p>{t('inbox.sellText', { money: amountText(t, entry) })}</p>
      <TextInput label={t('inbox.sellName')} maxLength={60} {...form.getInputProps('name')} />
    </PinDialog>
  )
}

const WAYS: readonly ReturnMethod[] = ['cash', 'transfer']

interface ReturnDraft {
  way: ReturnMethod
  note: string
}

/** Writes down that money went back to the customer. */
export function GiveBackDialog({ entry, onClose }: ActionDialogProps) {
  const { t } = useTranslation()
  const giveBack = useGiveBackMoney()
  const said = useActionNotice()
  const form = useForm<ReturnDraft>({ initialValues: { way: 'cash', note: '' } })
  const { way, note } = form.values
  return (
    <PinDialog
      title={t('inbox.giveBackTitle')}
      confirm={t('inbox.giveBack')}
      isBusy={giveBack.isPending}
      error={giveBack.error}
      onClose={onClose}
      onPin={(pin) =>
        giveBack.mutate(
          { notificationNumber: entry.number, way, note: note.trim(), pin },
          {
            onSuccess() {
              onClose()
              said('giveBack', entry)
            },
          },
        )
      }
    >
      <p>{t('inbox.giveBackText', { money: amountText(t, entry) })}</p>
      <Choice
        label={t('inbox.wayLabel')}
        values={WAYS}
        labelOf={(each) => t(`inbox.way.${each}`)}
        value={way}
        onChange={(each) => form.setFieldValue('way', each)}
      />
      <TextInput label={t('inbox.note')} maxLength={200} {...form.getInputProps('note')} />
    </PinDialog>
  )
}

export function DismissDialog({ entry, onClose }: ActionDialogProps) {
  const { t } = useTranslation()
  const dismiss = useDismissMoney()
  const said = useActionNotice()
  return (
    <PinDialog
      title={t('inbox.dismissTitle')}
      confirm={t('inbox.dismiss')}
      isBusy={dismiss.isPending}
      error={dismiss.error}
      onClose={onClose}
      onPin={(pin) =>
        dismiss.mutate(
          { notificationNumber: entry.number, pin },
          {
            onSuccess() {
              onClose()
              said('dismiss', entry)
            },
          },
        )
      }
    >
      <p className={forms.text}>{t('inbox.dismissText')}</p>
    </PinDialog>
  )
}
