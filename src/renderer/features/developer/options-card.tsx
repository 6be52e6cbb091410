import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Merchant } from '../../../shared/sites/merchant.ts'
import {
  MERCHANT_OPTIONS,
  type MerchantOptionKey,
  type MerchantOptionRule,
} from '../../../shared/sites/merchant-options.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { Choice } from '../../components/choice.tsx'
import { useSetOption } from '../../data/merchants.ts'

const OPTIONS = Object.entries<MerchantOptionRule>(MERCHANT_OPTIONS) as [
  MerchantOptionKey,
  MerchantOptionRule,
][]

/** What the owner of a site may choose, dialect by dialect. */
export function OptionsCard({ site }: { site: Merchant }) {
  const { t } = useTranslation()
  const set = useSetOption()
  return (
    <section className={cards.card} aria-label={t('developer.optionsTitle')}>
      <h3 className={cards.title}>{t('developer.optionsTitle')}</h3>
      <ul className={cards.rows}>
        {OPTIONS.map(([key, rule]) => (
          <li key={key} className={cards.row}>
            <OptionField
              option={key}
              rule={rule}
              value={site.options[key]}
              onChange={(value) => set.mutate({ id: site.id, key, value })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface OptionFieldProps {
  option: MerchantOptionKey
  rule: MerchantOptionRule
  value: boolean | string
  onChange: (value: boolean | string) => void
}

function OptionField({ option, rule, value, onChange }: OptionFieldProps) {
  const { t } = useTranslation()
  const label = t(`developer.options.${option}`)
  if (rule.kind !== 'switch') {
    return (
      <TextOption
        label={label}
        maxLength={rule.maxLength}
        value={String(value)}
        onChange={onChange}
      />
    )
  }
  return (
    <>
      <p className={cards.what}>{label}</p>
      <Choice
        label={label}
        values={['on', 'off']}
        labelOf={(each) => t(`developer.${each}`)}
        value={value ? 'on' : 'off'}
        onChange={(each) => onChange(each === 'on')}
      />
    </>
  )
}

interface TextOptionProps {
  label: string
  maxLength: number
  value: string
  onChange: (text: string) => void
}

function TextOption({ label, maxLength, value, onChange }: TextOptionProps) {
  const { t } = useTranslation()
  const form = useForm({ initialValues: { text: value } })
  return (
    <>
      <TextInput
        className={cards.what}
        label={label}
        maxLength={maxLength}
        autoComplete="off"
        {...form.getInputProps('text')}
      />
      <Button
        aria-label={t('developer.saveOption', { name: label })}
        disabled={form.values.text === value}
        onClick={() => onChange(form.values.text)}
      >
        {t('action.save')}
      </Button>
    </>
  )
}
