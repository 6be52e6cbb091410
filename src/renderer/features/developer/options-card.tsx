import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Merchant } from '../../../shared/sites/merchant.ts'
import {
  MERCHANT_OPTIONS,
  type MerchantOptionKey,
  type MerchantOptionRule,
} from '../../../shared/sites/merchant-options.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { useSetOption } from '../../data/merchants.ts'
import { Choice } from './choice.tsx'

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
  const [text, setText] = useState(String(value))
  if (rule.kind === 'switch') {
    return (
      <>
        <p className={cards.what}>{label}</p>
        <Choice
          label={label}
          values={['on', 'off']}
          labelOf={(each) => t(`developer.${each}`)}
          chosen={value ? 'on' : 'off'}
          onChoose={(each) => onChange(each === 'on')}
        />
      </>
    )
  }
  return (
    <>
      <TextInput
        className={cards.what}
        label={label}
        maxLength={rule.maxLength}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        aria-label={t('developer.saveOption', { name: label })}
        disabled={text === value}
        onClick={() => onChange(text)}
      >
        {t('action.save')}
      </Button>
    </>
  )
}
