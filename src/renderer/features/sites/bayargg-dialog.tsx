import { Switch, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { Merchant } from '../../../shared/sites/merchant.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { useSetCallbackHosts, useSetOption, useSetWebhook } from '../../data/merchants.ts'
import { failureText } from '../../text/failure-text.ts'
import { BayarggMethods } from './bayargg-methods.tsx'

/** Everything that a site which speaks bayar.gg lets its owner choose. */
export function BayarggDialog({ site, onClose }: { site: Merchant; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog size={620} title={t('bayargg.title', { name: site.name })} onClose={onClose}>
      <div className={forms.form}>
        <DefaultCallback site={site} />
        <CallbackHosts site={site} />
        <Username site={site} />
        <BayarggMethods site={site} />
        <Switches site={site} />
      </div>
    </Dialog>
  )
}

interface OneFieldFormProps extends ComponentProps<'form'> {
  isChanged: boolean
  isBusy: boolean
  error: Error | null
}

/** A form of one field with its own button, which appears with the first change. */
function OneFieldForm({ isChanged, isBusy, error, children, ...rest }: OneFieldFormProps) {
  const { t } = useTranslation()
  return (
    <form className={forms.form} {...rest}>
      {children}
      {error && <Notice tone="danger">{failureText(t, error)}</Notice>}
      {isChanged && (
        <div className={forms.actions}>
          <Button type="submit" tone="primary" disabled={isBusy}>
            {t('action.save')}
          </Button>
        </div>
      )}
    </form>
  )
}

function DefaultCallback({ site }: { site: Merchant }) {
  const { t } = useTranslation()
  const set = useSetWebhook()
  const saved = site.webhookUrl ?? ''
  const form = useForm({ initialValues: { url: saved } })
  return (
    <OneFieldForm
      isChanged={form.values.url.trim() !== saved}
      isBusy={set.isPending}
      error={set.error}
      onSubmit={form.onSubmit(({ url }) =>
        set.mutate({ id: site.id, webhookUrl: url.trim() || null }),
      )}
    >
      <TextInput
        label={t('bayargg.callback')}
        description={t('bayargg.callbackHelp')}
        type="url"
        placeholder="https://"
        maxLength={2_000}
        autoComplete="off"
        {...form.getInputProps('url')}
      />
    </OneFieldForm>
  )
}

const hostsOf = (text: string) => text.split(/\s+/).filter((host) => host !== '')

function CallbackHosts({ site }: { site: Merchant }) {
  const { t } = useTranslation()
  const set = useSetCallbackHosts()
  const saved = site.callbackHosts.join('\n')
  const form = useForm({ initialValues: { hosts: saved } })
  return (
    <OneFieldForm
      isChanged={hostsOf(form.values.hosts).join('\n') !== saved}
      isBusy={set.isPending}
      error={set.error}
      onSubmit={form.onSubmit(({ hosts }) =>
        set.mutate(
          { id: site.id, hosts: hostsOf(hosts) },
          {
            onSuccess: ({ callbackHosts }) => form.setValues({ hosts: callbackHosts.join('\n') }),
          },
        ),
      )}
    >
      <Textarea
        label={t('bayargg.hosts')}
        description={t('bayargg.hostsHelp')}
        autosize
        minRows={2}
        {...form.getInputProps('hosts')}
      />
    </OneFieldForm>
  )
}

function Username({ site }: { site: Merchant }) {
  const { t } = useTranslation()
  const set = useSetOption()
  const saved = site.options.bayarggUsername
  const form = useForm({ initialValues: { name: saved } })
  return (
    <OneFieldForm
      isChanged={form.values.name !== saved}
      isBusy={set.isPending}
      error={null}
      onSubmit={form.onSubmit(({ name }) =>
        set.mutate({ id: site.id, key: 'bayarggUsername', value: name }),
      )}
    >
      <TextInput
        label={t('bayargg.username')}
        description={t('bayargg.usernameHelp')}
        maxLength={20}
        autoComplete="off"
        {...form.getInputProps('name')}
        onChange={(event) =>
          form.setFieldValue(
            'name',
            event.currentTarget.value.toLowerCase().replace(/[^a-z0-9]/g, ''),
          )
        }
      />
    </OneFieldForm>
  )
}

const SWITCHES = [
  ['bayarggSameAccount', 'sameAccount'],
  ['bayarggQrisCap', 'cap'],
  ['bayarggFetchImages', 'fetchImages'],
  ['seesOnlineOrders', 'orders'],
] as const

function Switches({ site }: { site: Merchant }) {
  const { t } = useTranslation()
  const set = useSetOption()
  return SWITCHES.map(([key, words]) => (
    <Switch
      key={key}
      size="lg"
      label={t(`bayargg.${words}`)}
      checked={site.options[key]}
      disabled={set.isPending}
      onChange={(event) => set.mutate({ id: site.id, key, value: event.currentTarget.checked })}
    />
  ))
}
