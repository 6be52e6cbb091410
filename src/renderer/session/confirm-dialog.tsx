import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import forms from '../components/form.module.css'
import { OwnerGate } from './owner-gate.tsx'

export interface ConfirmDialogProps {
  title: string
  text: string
  confirm: string
  /** Text of the button that changes nothing; "Cancel" by default. */
  dismiss?: string
  isOwnerOnly?: boolean
  onClose: () => void
  onConfirm: () => void
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog({
  title,
  isOwnerOnly = false,
  onClose,
  ...rest
}: ConfirmDialogProps) {
  const question = <Question onClose={onClose} {...rest} />
  return (
    <Dialog title={title} onClose={onClose}>
      {isOwnerOnly ? <OwnerGate>{question}</OwnerGate> : question}
    </Dialog>
  )
}

type QuestionProps = Pick<
  ConfirmDialogProps,
  'text' | 'confirm' | 'dismiss' | 'onClose' | 'onConfirm'
>

function Question({ text, confirm, dismiss, onClose, onConfirm }: QuestionProps) {
  const { t } = useTranslation()
  return (
    <div className={forms.form}>
      <p className={forms.text}>{text}</p>
      <div className={forms.actions}>
        <Button data-autofocus onClick={onClose}>
          {dismiss ?? t('action.cancel')}
        </Button>
        <Button
          tone="danger"
          onClick={() => {
            onConfirm()
            onClose()
          }}
        >
          {confirm}
        </Button>
      </div>
    </div>
  )
}
