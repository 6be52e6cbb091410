import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QrisPreview } from '../../../shared/payments/qris-preview.ts'
import type { Merchant } from '../../../shared/sites/merchant.ts'
import { Choice } from '../../components/choice.tsx'
import { Dialog } from '../../components/dialog.tsx'
import forms from '../../components/form.module.css'
import { FormActions } from '../../components/form-actions.tsx'
import { useCreateMerchant, useSetWebhook } from '../../data/merchants.ts'
import { shopQuery } from '../../data/shop.ts'
import { QrisFacts } from '../qris/qris-confirm.tsx'
import { QrisPicker } from '../qris/qris-picker.tsx'
import { SiteKeys } from './site-keys.tsx'

interface SiteDraft {
  name: string
  webhookUrl: string
}

/** Makes a site, then shows its keys once. */
export function NewSiteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const create = useCreateMerchant()
  const isDone = create.data !== undefined
  return (
    <Dialog
      size={620}
      title={
        isDone ? t('sites.keysTitle', { name: create.variables?.name ?? '' }) : t('sites.newTitle')
      }
      closesBy={isDone ? 'content' : 'anything'}
      onClose={onClose}
    >
      {create.data ? (
        <SiteKeys keys={create.data} onDone={onClose} />
      ) : (
        <NewSiteForm
          isBusy={create.isPending}
          error={create.error}
          onClose={onClose}
          onCreate={({ name, webhookUrl }, qris) =>
            create.mutate({ name, qris, ...(webhookUrl === '' ? {} : { webhookUrl }) })
          }
        />
      )}
    </Dialog>
  )
}

interface NewSiteFormProps {
  isBusy: boolean
  error: Error | null
  onClose: () => void
  onCreate: (site: SiteDraft, qris: string) => void
}

const QRIS_CHOICES = ['same', 'other'] as const

function NewSiteForm({ isBusy, error, onClose, onCreate }: NewSiteFormProps) {
  const { t } = useTranslation()
  const { data: shop } = useQuery(shopQuery())
  const form = useForm<SiteDraft>({
    initialValues: { name: '', webhookUrl: '' },
    transformValues: ({ name, webhookUrl }) => ({
      name: name.trim(),
      webhookUrl: webhookUrl.trim(),
    }),
  })
  const [other, setOther] = useState<QrisPreview | 'asking' | null>(null)
  const qris = other === null ? shop?.qris : other === 'asking' ? null : other
  const isReady = form.values.name.trim() !== '' && !isBusy && Boolean(qris)
  return (
    <form
      className={forms.form}
      onSubmit={form.onSubmit((site) => {
        if (isReady && qris) onCreate(site, qris.text)
      })}
    >
      <TextInput
        data-autofocus
        label={t('sites.name')}
        maxLength={60}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('sites.webhook')}
        type="url"
        placeholder="https://"
        maxLength={2_000}
        autoComplete="off"
        {...form.getInputProps('webhookUrl')}
      />
      <Choice
        label={t('sites.qris')}
        values={QRIS_CHOICES}
        labelOf={(each) => t(each === 'same' ? 'sites.sameQris' : 'sites.otherQris')}
        value={other === null ? 'same' : 'other'}
        onChange={(each) => setOther(each === 'same' ? null : 'asking')}
      />
      {qris && <QrisFacts preview={qris} />}
      <FormActions
        submit={t('sites.create')}
        isDisabled={!isReady}
        error={error}
        onClose={onClose}
      />
      {other === 'asking' && (
        <Dialog size={600} title={t('sites.otherQris')} onClose={() => setOther(null)}>
          <QrisPicker onUse={setOther} />
        </Dialog>
      )}
    </form>
  )
}

export function WebhookDialog({ site, onClose }: { site: Merchant; onClose: () => void }) {
  const { t } = useTranslation()
  const set = useSetWebhook()
  const form = useForm({ initialValues: { webhookUrl: site.webhookUrl ?? '' } })
  return (
    <Dialog title={t('sites.webhookTitle', { name: site.name })} onClose={onClose}>
      <form
        className={forms.form}
        onSubmit={form.onSubmit(({ webhookUrl }) =>
          set.mutate(
            { id: site.id, webhookUrl: webhookUrl.trim() || null },
            { onSuccess: onClose },
          ),
        )}
      >
        <TextInput
          data-autofocus
          label={t('sites.webhook')}
          type="url"
          placeholder="https://"
          maxLength={2_000}
          autoComplete="off"
          {...form.getInputProps('webhookUrl')}
        />
        <FormActions isDisabled={set.isPending} error={set.error} onClose={onClose} />
      </form>
    </Dialog>
  )
}
