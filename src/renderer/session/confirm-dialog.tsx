import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import forms from '../components/form.module.css'
import { OwnerGate } from './owner-gate.tsx'

export interface ConfirmDialogProps {
  title: string
  text: string
  confirm: string
  /** The word for leaving things as they are; by default the one for "cancel". */
  dismiss?: string
  isOwnerOnly?: boolean
  onClose: () => void
  onConfirm: () => void
}

/** Asks once before something that a person would miss. */
export function ConfirmDialog({
  title,
  isOwnerOnly = false,
  onClose,
  ...rest
}: ConfirmDialogProps) {
  const { t } = useTranslation()
  const question = <Question onClose={onClose} {...rest} />
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {isOwnerOnly ? <OwnerGate>{question}</OwnerGate> : question}
    </Modal>
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
