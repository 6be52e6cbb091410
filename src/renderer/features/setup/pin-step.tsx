import { useForm } from '@mantine/form'
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
  const form = useForm({
    initialValues: { pin: '', again: '' },
    validate({ pin, again }): Record<string, string> {
      const fault = pinFault(pin, again)
      if (fault === null) return {}
      return fault === 'too-short'
        ? { pin: t('setup.pinTooShort') }
        : { again: t('setup.pinDiffers') }
    },
  })
  return (
    <form
      className={forms.form}
      onSubmit={form.onSubmit(({ pin }) => {
        if (!isBusy) onPin(pin)
      })}
    >
      <PinInput
        autoFocus
        label={t('setup.pin')}
        autoComplete="new-password"
        {...form.getInputProps('pin')}
      />
      <PinInput
        label={t('setup.pinAgain')}
        autoComplete="new-password"
        {...form.getInputProps('again')}
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
