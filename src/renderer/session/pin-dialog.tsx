import { Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import forms from '../components/form.module.css'
import { Notice } from '../components/notice.tsx'
import { PinInput } from '../components/pin-input.tsx'
import { failureText } from '../text/failure-text.ts'

export interface PinDialogProps {
  title: string
  confirm: string
  isReady?: boolean
  isBusy: boolean
  error: Error | null
  children: ReactNode
  onClose: () => void
  onPin: (pin: string) => void
}

/** A question about money that the owner's PIN answers. */
export function PinDialog(props: PinDialogProps) {
  const { title, confirm, isReady = true, isBusy, error, children, onClose, onPin } = props
  const { t } = useTranslation()
  const [pin, setPin] = useState('')
  const mayGo = isReady && !isBusy && pin !== ''
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
          if (!mayGo) return
          onPin(pin)
          setPin('')
        }}
      >
        {children}
        <PinInput data-autofocus label={t('owner.pin')} value={pin} onChange={setPin} />
        {error && <Notice tone="danger">{failureText(t, error)}</Notice>}
        <div className={forms.actions}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" tone="primary" disabled={!mayGo}>
            {confirm}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
