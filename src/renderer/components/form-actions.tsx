import { useTranslation } from 'react-i18next'
import { failureText } from '../text/failure-text.ts'
import { Button } from './button.tsx'
import forms from './form.module.css'
import { Notice } from './notice.tsx'

export interface FormActionsProps {
  /** Text of the button that submits; "Save" by default. */
  submit?: string
  isDisabled: boolean
  /** Why the last attempt failed. */
  error?: Error | null
  onClose: () => void
}

/** The end of a dialog's form: why it failed, cancel, submit. */
export function FormActions({ submit, isDisabled, error, onClose }: FormActionsProps) {
  const { t } = useTranslation()
  return (
    <>
      {error && <Notice tone="danger">{failureText(t, error)}</Notice>}
      <div className={forms.actions}>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" tone="primary" disabled={isDisabled}>
          {submit ?? t('action.save')}
        </Button>
      </div>
    </>
  )
}
