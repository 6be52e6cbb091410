import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { PinInput } from '../../components/pin-input.tsx'
import { failureText } from '../../text/failure-text.ts'

const SHORTEST_REASON = 3

export interface ByHandDialogProps {
  amount: string
  confirm: {
    isPending: boolean
    error: Error | null
    mutate(
      input: { pin: string; reason: string },
      then: { onSuccess: () => void; onError: () => void },
    ): void
  }
  onClose: () => void
}

/** The owner vouches for money that no notification proved. */
export function ByHandDialog({ amount, confirm, onClose }: ByHandDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [pin, setPin] = useState('')
  const isReady = reason.trim().length >= SHORTEST_REASON && pin !== '' && !confirm.isPending

  function submit() {
    if (!isReady) return
    confirm.mutate(
      { pin, reason: reason.trim() },
      { onSuccess: onClose, onError: () => setPin('') },
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('byHand.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={forms.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p className={forms.text}>{t('byHand.text', { amount })}</p>
        <ReasonChoices reason={reason} onChoose={setReason} />
        <TextInput
          data-autofocus
          label={t('byHand.reason')}
          description={t('byHand.reasonHelp')}
          maxLength={200}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <PinInput label={t('byHand.pin')} value={pin} onChange={setPin} />
        {confirm.error && <Notice tone="danger">{failureText(t, confirm.error)}</Notice>}
        <div className={forms.actions}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" tone="primary" disabled={!isReady}>
            {t('byHand.confirm')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function ReasonChoices({
  reason,
  onChoose,
}: {
  reason: string
  onChoose: (reason: string) => void
}) {
  const { t } = useTranslation()
  const reasons = [t('byHand.reasonSeen'), t('byHand.reasonPhone'), t('byHand.reasonLate')]
  return (
    <div className={forms.choices}>
      {reasons.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={reason === each}
          className={forms.choice}
          onClick={() => onChoose(each)}
        >
          {each}
        </button>
      ))}
    </div>
  )
}
