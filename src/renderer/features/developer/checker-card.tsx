import { NativeSelect, PasswordInput, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeveloperDialect } from '../../../shared/sites/developer.ts'
import { checkSignature, type SignatureVerdict } from '../../../shared/sites/signature-check.ts'
import { OLDEST_WEBHOOK_SECONDS, STANDARD_RULE } from '../../../shared/sites/signature-rule.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'

/** Says why a site does not take a webhook. Nothing of it leaves this screen. */
export function CheckerCard({ dialects }: { dialects: readonly DeveloperDialect[] }) {
  const { t } = useTranslation()
  const form = useForm({ initialValues: { rule: '0', headers: '', body: '', secret: '' } })
  const [verdict, setVerdict] = useState<SignatureVerdict | null>(null)
  const choices = [
    ...dialects.map(({ title, rule }) => ({
      name: `${title}: ${rule.header}, ${rule.secret}`,
      rule,
    })),
    { name: t('developer.standard'), rule: STANDARD_RULE },
  ]
  const { rule } = choices[Number(form.values.rule)] ?? { rule: STANDARD_RULE }

  function check({ headers, body, secret }: Record<'headers' | 'body' | 'secret', string>) {
    const pasted = { rule, headers, body, secret, nowMs: Date.now() }
    setVerdict(checkSignature({ ...pasted, oldestSeconds: OLDEST_WEBHOOK_SECONDS }))
  }

  return (
    <form
      className={cards.card}
      aria-label={t('developer.checker')}
      onSubmit={form.onSubmit(check)}
    >
      <h3 className={cards.title}>{t('developer.checker')}</h3>
      <p className={cards.help}>{t('developer.checkerHelp')}</p>
      <NativeSelect
        label={t('developer.exampleDialect')}
        data={choices.map(({ name }, index) => ({ value: String(index), label: name }))}
        {...form.getInputProps('rule')}
      />
      <Textarea
        label={t('developer.headers')}
        rows={4}
        spellCheck={false}
        {...form.getInputProps('headers')}
      />
      <Textarea
        label={t('developer.body')}
        rows={4}
        spellCheck={false}
        {...form.getInputProps('body')}
      />
      <PasswordInput
        label={t('developer.secret')}
        autoComplete="off"
        {...form.getInputProps('secret')}
      />
      {verdict && (
        <Notice tone={verdict.finding === 'genuine' ? 'good' : 'danger'}>
          {t(`developer.findings.${verdict.finding}`).replace('{header}', verdict.header)}
          {verdict.ageSeconds !== null && ` ${t('developer.age', { seconds: verdict.ageSeconds })}`}
        </Notice>
      )}
      <div className={forms.actions}>
        <Button type="submit">{t('developer.check')}</Button>
      </div>
    </form>
  )
}
