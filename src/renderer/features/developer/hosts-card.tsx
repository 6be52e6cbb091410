import { Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Merchant } from '../../../shared/sites/merchant.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { useSetCallbackHosts } from '../../data/merchants.ts'
import { failureText } from '../../text/failure-text.ts'

/** Where a payment's own callback address may lead. */
export function HostsCard({ site }: { site: Merchant }) {
  const { t } = useTranslation()
  const set = useSetCallbackHosts()
  const form = useForm({ initialValues: { hosts: site.callbackHosts.join('\n') } })
  return (
    <form
      className={cards.card}
      aria-label={t('developer.hosts')}
      onSubmit={form.onSubmit(({ hosts }) =>
        set.mutate(
          { id: site.id, hosts: linesOf(hosts) },
          {
            onSuccess: ({ callbackHosts }) => form.setValues({ hosts: callbackHosts.join('\n') }),
          },
        ),
      )}
    >
      <Textarea
        label={t('developer.hosts')}
        description={t('developer.hostsHelp')}
        placeholder="192.168.1.20:3000"
        rows={3}
        spellCheck={false}
        {...form.getInputProps('hosts')}
      />
      {set.error && <Notice tone="danger">{failureText(t, set.error)}</Notice>}
      {set.isSuccess && <Notice tone="good">{t('developer.hostsSaved')}</Notice>}
      <div className={forms.actions}>
        <Button type="submit" disabled={set.isPending}>
          {t('action.save')}
        </Button>
      </div>
    </form>
  )
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
