import { TextInput, type TextInputProps } from '@mantine/core'
import { readTypedRupiah, typedRupiah } from './money-text.ts'

export interface MoneyInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value?: number | null
  onChange: (amount: number | null) => void
}

/** A field for whole rupiah that groups its digits as they are typed. */
export function MoneyInput({ value = null, onChange, ...rest }: MoneyInputProps) {
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      leftSection={<span aria-hidden>Rp</span>}
      value={typedRupiah(value)}
      onChange={(event) => onChange(readTypedRupiah(event.currentTarget.value))}
      {...rest}
    />
  )
}
