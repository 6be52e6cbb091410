import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { KeyMode, KeyScope, Merchant } from '../../../shared/sites/merchant.ts'
import { Choice } from '../../components/choice.tsx'
import { Dialog } from '../../components/dialog.tsx'
import forms from '../../components/form.module.css'
import { FormActions } from '../../components/form-actions.tsx'
import { ShownOnce } from '../../components/shown-once.tsx'
import { useCreateKey } from '../../data/developer.ts'

const MODES: readonly KeyMode[] = ['test', 'live']
const SCOPES: readonly KeyScope[] = ['write', 'read']

interface KeyDraft {
  name: string
  mode: KeyMode
  scope: KeyScope
}

export interface NewKeyDialogProps {
  site: Merchant
  onMade: (key: string) => void
  onClose: () => void
}

/** Makes a key and shows it once. */
export function NewKeyDialog({ site, onMade, onClose }: NewKeyDialogProps) {
  const { t } = useTranslation()
  const create = useCreateKey()
  const form = useForm<KeyDraft>({ initialValues: { name: '', mode: 'test', scope: 'write' } })

  function make({ name, mode, scope }: KeyDraft) {
    if (create.isPending) return
    const named = name.trim() === '' ? {} : { name: name.trim() }
    create.mutate(
      { id: site.id, mode, scope, ...named },
      { onSuccess: ({ api_key }) => onMade(api_key) },
    )
  }

  return (
    <Dialog
      size={620}
      title={t('developer.newKeyTitle', { name: site.name })}
      closesBy={create.data ? 'content' : 'anything'}
      onClose={onClose}
    >
      {create.data ? (
        <ShownOnce
          warning={{ text: t('developer.keyOnce') }}
          secrets={[
            { label: t(`developer.modes.${form.values.mode}`), value: create.data.api_key },
          ]}
          done={t('developer.done')}
          onDone={onClose}
        />
      ) : (
        <form className={forms.form} onSubmit={form.onSubmit(make)}>
          <TextInput
            data-autofocus
            label={t('developer.keyName')}
            maxLength={60}
            autoComplete="off"
            {...form.getInputProps('name')}
          />
          <Choice
            label={t('developer.mode')}
            values={MODES}
            labelOf={(mode) => t(`developer.modes.${mode}`)}
            value={form.values.mode}
            onChange={(mode) => form.setFieldValue('mode', mode)}
          />
          <Choice
            label={t('developer.scope')}
            values={SCOPES}
            labelOf={(scope) => t(`developer.scopes.${scope}`)}
            value={form.values.scope}
            onChange={(scope) => form.setFieldValue('scope', scope)}
          />
          <FormActions
            submit={t('developer.newKey')}
            isDisabled={create.isPending}
            error={create.error}
            onClose={onClose}
          />
        </form>
      )}
    </Dialog>
  )
}
