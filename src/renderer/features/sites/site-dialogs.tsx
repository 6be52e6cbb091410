import { Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QrisPreview } from '../../../shared/payments/qris-preview.ts'
import type { Merchant } from '../../../shared/sites/merchant.ts'
import { Button } from '../../components/button.tsx'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { useCreateMerchant, useSetWebhook } from '../../data/merchants.ts'
import { shopQuery } from '../../data/shop.ts'
import { failureText } from '../../text/failure-text.ts'
import { QrisFacts } from '../qris/qris-confirm.tsx'
import { QrisPicker } from '../qris/qris-picker.tsx'
import { SiteKeys } from './site-keys.tsx'

/** A new site, then its keys: they are shown once, so the dialog does not close by itself. */
export function NewSiteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const create = useCreateMerchant()
  const [name, setName] = useState('')
  const isDone = create.data !== undefined
  return (
    <Modal
      opened
      size={620}
      title={isDone ? t('sites.keysTitle', { name: name.trim() }) : t('sites.newTitle')}
      withCloseButton={!isDone}
      closeOnClickOutside={!isDone}
      closeOnEscape={!isDone}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onClose={onClose}
    >
      {create.data ? (
        <SiteKeys keys={create.data} onDone={onClose} />
      ) : (
        <NewSiteForm
          name={name}
          onName={setName}
          isBusy={create.isPending}
          error={create.error}
          onClose={onClose}
          onCreate={(qris, webhookUrl) =>
            create.mutate({
              name: name.trim(),
              qris,
              ...(webhookUrl === '' ? {} : { webhookUrl }),
            })
          }
        />
      )}
    </Modal>
  )
}

interface NewSiteFormProps {
  name: string
  onName: (name: string) => void
  isBusy: boolean
  error: Error | null
  onClose: () => void
  onCreate: (qris: string, webhookUrl: string) => void
}

function NewSiteForm({ name, onName, isBusy, error, onClose, onCreate }: NewSiteFormProps) {
  const { t } = useTranslation()
  const { data: shop } = useQuery(shopQuery())
  const [webhookUrl, setWebhookUrl] = useState('')
  const [other, setOther] = useState<QrisPreview | 'asking' | null>(null)
  const qris = other === null ? shop?.qris : other === 'asking' ? null : other
  const isReady = name.trim() !== '' && !isBusy && Boolean(qris)
  return (
    <form
      className={forms.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && qris) onCreate(qris.text, webhookUrl.trim())
      }}
    >
      <TextInput
        data-autofocus
        label={t('sites.name')}
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <TextInput
        label={t('sites.webhook')}
        type="url"
        placeholder="https://"
        maxLength={2_000}
        autoComplete="off"
        value={webhookUrl}
        onChange={(event) => setWebhookUrl(event.currentTarget.value)}
      />
      <fieldset aria-label={t('sites.qris')} className={forms.choices}>
        <button
          type="button"
          aria-pressed={other === null}
          className={forms.choice}
          onClick={() => setOther(null)}
        >
          {t('sites.sameQris')}
        </button>
        <button
          type="button"
          aria-pressed={other !== null}
          className={forms.choice}
          onClick={() => setOther('asking')}
        >
          {t('sites.otherQris')}
        </button>
      </fieldset>
      {qris && <QrisFacts preview={qris} />}
      {error && <Notice tone="danger">{failureText(t, error)}</Notice>}
      <div className={forms.actions}>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" tone="primary" disabled={!isReady}>
          {t('sites.create')}
        </Button>
      </div>
      {other === 'asking' && (
        <Modal
          opened
          size={600}
          title={t('sites.otherQris')}
          closeButtonProps={{ 'aria-label': t('action.close') }}
          onClose={() => setOther(null)}
        >
          <QrisPicker onUse={setOther} />
        </Modal>
      )}
    </form>
  )
}

export function WebhookDialog({ site, onClose }: { site: Merchant; onClose: () => void }) {
  const { t } = useTranslation()
  const set = useSetWebhook()
  const [url, setUrl] = useState(site.webhookUrl ?? '')
  return (
    <Modal
      opened
      title={t('sites.webhookTitle', { name: site.name })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onClose={onClose}
    >
      <form
        className={forms.form}
        onSubmit={(event) => {
          event.preventDefault()
          set.mutate({ id: site.id, webhookUrl: url.trim() || null }, { onSuccess: onClose })
        }}
      >
        <TextInput
          data-autofocus
          label={t('sites.webhook')}
          type="url"
          placeholder="https://"
          maxLength={2_000}
          autoComplete="off"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        {set.error && <Notice tone="danger">{failureText(t, set.error)}</Notice>}
        <div className={forms.actions}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" tone="primary" disabled={set.isPending}>
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
