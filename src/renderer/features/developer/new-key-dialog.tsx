import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyMode, KeyScope, Merchant } from '../../../shared/sites/merchant.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { CopyRow } from '../../components/copy-row.tsx'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { useCreateKey } from '../../data/developer.ts'
import { failureText } from '../../text/failure-text.ts'
import { Choice } from './choice.tsx'

const MODES: readonly KeyMode[] = ['test', 'live']
const SCOPES: readonly KeyScope[] = ['write', 'read']

export interface NewKeyDialogProps {
  site: Merchant
  onMade: (key: string) => void
  onClose: () => void
}

/** Makes a key and shows it once, so the dialog does not close by itself then. */
export function NewKeyDialog({ site, onMade, onClose }: NewKeyDialogProps) {
  const { t } = useTranslation()
  const create = useCreateKey()
  const [name, setName] = useState('')
  const [mode, setMode] = useState<KeyMode>('test')
  const [scope, setScope] = useState<KeyScope>('write')
  const isDone = create.data !== undefined

  function make() {
    const named = name.trim() === '' ? {} : { name: name.trim() }
    create.mutate(
      { id: site.id, mode, scope, ...named },
      { onSuccess: ({ api_key }) => onMade(api_key) },
    )
  }

  return (
    <Modal
      opened
      size={620}
      title={t('developer.newKeyTitle', { name: site.name })}
      withCloseButton={!isDone}
      closeOnClickOutside={!isDone}
      closeOnEscape={!isDone}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onClose={onClose}
    >
      {create.data ? (
        <div className={forms.form}>
          <Notice tone="warning">{t('developer.keyOnce')}</Notice>
          <ul className={cards.rows}>
            <CopyRow label={t(`developer.modes.${mode}`)} value={create.data.api_key} />
          </ul>
          <div className={forms.actions}>
            <Button tone="primary" onClick={onClose}>
              {t('developer.done')}
            </Button>
          </div>
        </div>
      ) : (
        <form
          className={forms.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (!create.isPending) make()
          }}
        >
          <TextInput
            data-autofocus
            label={t('developer.keyName')}
            maxLength={60}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Choice
            label={t('developer.mode')}
            values={MODES}
            labelOf={(value) => t(`developer.modes.${value}`)}
            chosen={mode}
            onChoose={setMode}
          />
          <Choice
            label={t('developer.scope')}
            values={SCOPES}
            labelOf={(value) => t(`developer.scopes.${value}`)}
            chosen={scope}
            onChoose={setScope}
          />
          {create.error && <Notice tone="danger">{failureText(t, create.error)}</Notice>}
          <div className={forms.actions}>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
            <Button type="submit" tone="primary" disabled={create.isPending}>
              {t('developer.newKey')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  )
}
