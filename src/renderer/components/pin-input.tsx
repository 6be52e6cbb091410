import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export interface PinInputProps extends Omit<PasswordInputProps, 'value' | 'onChange'> {
  value?: string
  onChange: (pin: string) => void
}

/** A field for the owner's PIN; the browser is not asked to remember it. */
export function PinInput({ onChange, ...rest }: PinInputProps) {
  const { t } = useTranslation()
  return (
    <PasswordInput
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ size: 48, 'aria-label': t('owner.showPin') }}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  )
}
