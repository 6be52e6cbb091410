import { useTranslation } from 'react-i18next'
import type { InboxAct } from '../../../shared/inbox/notification.ts'
import forms from '../../components/form.module.css'
import { notify } from '../../components/notify.tsx'
import { useUndoAct } from '../../data/inbox.ts'
import { PinDialog } from '../../session/pin-dialog.tsx'
import { actText, amountText } from './inbox-text.ts'

/** Undoes an act and names what it restores. */
export function UndoDialog({ act, onClose }: { act: InboxAct; onClose: () => void }) {
  const { t } = useTranslation()
  const undo = useUndoAct()
  const { kind, payment } = act
  return (
    <PinDialog
      title={t('inbox.undoTitle')}
      confirm={t('inbox.undo')}
      isBusy={undo.isPending}
      error={undo.error}
      onClose={onClose}
      onPin={(pin) =>
        undo.mutate(
          { actNumber: act.number, pin },
          {
            onSuccess() {
              onClose()
              notify({ tone: 'good', title: t('inbox.saved.undo') })
            },
          },
        )
      }
    >
      <p>
        {t('inbox.undoText', { what: actText(t, act), money: amountText(t, act.notification) })}
      </p>
      {payment && (
        <p className={forms.text}>
          {kind === 'sold'
            ? t('inbox.undoSale')
            : t('inbox.undoPayment', { number: payment.number })}
        </p>
      )}
    </PinDialog>
  )
}
