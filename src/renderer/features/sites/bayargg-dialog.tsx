import { Modal, Switch, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Merchant } from '../../../shared/sites/merchant.ts'
import { Button } from '../../components/button.tsx'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { useSetCallbackHosts, useSetOption, useSetWebhook } from '../../data/merchants.ts'
import { failureText } from '../../text/failure-text.ts'
import { BayarggMethods } from './bayargg-methods.tsx'

/** Everything that a site which speaks bayar.gg lets its owner choose. */
export function BayarggDialog({ site, onClose }: { site: Merchant; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      size={620}
      title={t('bayargg.title', { name: site.name })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onClose={onClose}
    >
      <div className={forms.form}>
        <DefaultCallback site={site} />
        <CallbackHosts site={site} />
        <Username site={site} />
        <BayarggMethods site={site} />
        <Switches site={site} />
      </div>
    </Modal>
  )
}

/** One field with its own button: each is saved alone. */
function OneField(props: {
  children: ReactNode
  isChanged: boolean
  isBusy: boolean
  error: Error | null
  onSave: () => void
}) {
  const { t } = useTranslation()
  return (
    <form
      className={forms.form}
      onSubmit={(event) => {
        event.preventDefault()
        props.onSave()
      }}
    >
      {props.children}
      {props.error && <Notice tone="danger">{failureText(t, props.error)}</Notice>}
      {props.isChanged && (
        <div className={forms.actions}>
          <Button type="submit" tone="primary" disabled={props.isBusy}>
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
  const [url, setUrl] = useState(site.webhookUrl ?? '')
  return (
    <OneField
      isChanged={url.trim() !== (site.webhookUrl ?? '')}
      isBusy={set.isPending}
      error={set.error}
      onSave={() => set.mutate({ id: site.id, webhookUrl: url.trim() || null })}
    >
      <TextInput
        label={t('bayargg.callback')}
        description={t('bayargg.callbackHelp')}
        type="url"
        placeholder="https://"
        maxLength={2_000}
        autoComplete="off"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
    </OneField>
  )
}

function CallbackHosts({ site }: { site: Merchant }) {
  const { t } = useTranslation()
  const set = useSetCallbackHosts()
  const saved = site.callbackHosts.join('\n')
  const [text, setText] = useState(saved)
  const hosts = text.split(/\s+/).filter((host) => host !== '')
  return (
    <OneField
      isChanged={hosts.join('\n') !== saved}
      isBusy={set.isPending}
      error={set.error}
      onSave={() =>
        set.mutate(
          { id: site.id, hosts },
          { onSuccess: ({ callbackHosts }) => setText(callbackHosts.join('\n')) },
        )
      }
    >
      <Textarea
        label={t('bayargg.hosts')}
        description={t('bayargg.hostsHelp')}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </OneField>
  )
}

function Username({ site }: { site: Merchant }) {
  const { t } = useTranslation()
  const set = useSetOption()
  const saved = site.options.bayarggUsername
  const [name, setName] = useState(saved)
  return (
    <OneField
      isChanged={name !== saved}
      isBusy={set.isPending}
      error={null}
      onSave={() => set.mutate({ id: site.id, key: 'bayarggUsername', value: name })}
    >
      <TextInput
        label={t('bayargg.username')}
        description={t('bayargg.usernameHelp')}
        maxLength={20}
        autoComplete="off"
        value={name}
        onChange={(event) =>
          setName(event.currentTarget.value.toLowerCase().replace(/[^a-z0-9]/g, ''))
        }
      />
    </OneField>
  )
}

const SWITCHES = [
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
