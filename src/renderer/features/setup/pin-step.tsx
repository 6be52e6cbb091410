import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { PinInput } from '../../components/pin-input.tsx'
import { failureText } from '../../text/failure-text.ts'
import { pinFault } from './pin-rule.ts'
import styles from './setup-screen.module.css'

export interface PinStepProps {
  isBusy: boolean
  error: Error | null
  onBack: () => void
  onPin: (pin: string) => void
}

export function PinStep({ isBusy, error, onBack, onPin }: PinStepProps) {
  const { t } = useTranslation()
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const fault = isAsked ? pinFault(pin, again) : null
  return (
    <form
      className={forms.form}
      onSubmit={(event) => {
        event.preventDefault()
        setIsAsked(true)
        if (pinFault(pin, again) === null && !isBusy) onPin(pin)
      }}
    >
      <PinInput
        autoFocus
        label={t('setup.pin')}
        autoComplete="new-password"
        value={pin}
        error={fault === 'too-short' && t('setup.pinTooShort')}
        onChange={setPin}
      />
      <PinInput
        label={t('setup.pinAgain')}
        autoComplete="new-password"
        value={again}
        error={fault === 'differs' && t('setup.pinDiffers')}
        onChange={setAgain}
      />
      <p className={styles.help}>{t('setup.pinHelp')}</p>
      {error && <Notice tone="danger">{failureText(t, error)}</Notice>}
      <div className={styles.actions}>
        <Button onClick={onBack}>{t('action.back')}</Button>
        <Button type="submit" tone="primary" size="large" disabled={isBusy}>
          {t('setup.create')}
        </Button>
      </div>
    </form>
  )
}
