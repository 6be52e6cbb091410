import { Modal, Switch } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Merchant, RotatableSecret } from '../../../shared/sites/merchant.ts'
import { Button, IconButton } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { CopyRow } from '../../components/copy-row.tsx'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { useShopTime } from '../../components/shop-time.ts'
import { useRotateSecret } from '../../data/developer.ts'
import { failureText } from '../../text/failure-text.ts'

const KINDS: readonly RotatableSecret[] = [
  'webhook-secret',
  'api-secret',
  'callback-token',
  'callback-secret',
]

/** As the interface calls it: `webhook_secret`. */
const nameOf = (kind: RotatableSecret) => kind.replace('-', '_')

/** What a site signs and is known with. Nothing is shown; each can be replaced. */
export function SecretsCard({ site }: { site: Merchant }) {
  const { t } = useTranslation()
  const [replaced, setReplaced] = useState<RotatableSecret | null>(null)
  return (
    <section className={cards.card} aria-label={t('developer.secrets')}>
      <h3 className={cards.title}>{t('developer.secrets')}</h3>
      <p className={cards.help}>{t('developer.secretsHelp')}</p>
      <ul className={cards.rows}>
        {KINDS.map((kind) => (
          <li key={kind} className={cards.row}>
            <div className={cards.what}>
              <p className={cards.name}>{nameOf(kind)}</p>
              <p className={cards.help}>{t(`developer.secretUses.${kind}`)}</p>
            </div>
            <IconButton
              label={t('developer.rotate', { name: nameOf(kind) })}
              onClick={() => setReplaced(kind)}
            >
              <IconRefresh size={20} stroke={1.8} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {replaced && <RotateDialog site={site} kind={replaced} onClose={() => setReplaced(null)} />}
    </section>
  )
}

interface RotateDialogProps {
  site: Merchant
  kind: RotatableSecret
  onClose: () => void
}

function RotateDialog({ site, kind, onClose }: RotateDialogProps) {
  const { t } = useTranslation()
  const time = useShopTime()
  const rotate = useRotateSecret()
  const [isCompromised, setIsCompromised] = useState(false)
  const isDone = rotate.data !== undefined
  return (
    <Modal
      opened
      size={620}
      title={t('developer.rotateTitle', { name: nameOf(kind) })}
      withCloseButton={!isDone}
      closeOnClickOutside={!isDone}
      closeOnEscape={!isDone}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onClose={onClose}
    >
      {rotate.data ? (
        <div className={forms.form}>
          <Notice tone="warning" title={t('developer.secretOnce')}>
            {isCompromised
              ? t('developer.oldEnded')
              : t('developer.oldEnds', { time: time.moment(rotate.data.oldEndsAtMs) })}
          </Notice>
          <ul className={cards.rows}>
            <CopyRow label={nameOf(kind)} value={rotate.data.secret} />
            {rotate.data.testSecret && (
              <CopyRow label={`test_${nameOf(kind)}`} value={rotate.data.testSecret} />
            )}
          </ul>
          <div className={forms.actions}>
            <Button tone="primary" onClick={onClose}>
              {t('developer.done')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={forms.form}>
          <p className={forms.text}>{t('developer.rotateText')}</p>
          <Switch
            label={t('developer.compromised')}
            checked={isCompromised}
            onChange={(event) => setIsCompromised(event.currentTarget.checked)}
          />
          {rotate.error && <Notice tone="danger">{failureText(t, rotate.error)}</Notice>}
          <div className={forms.actions}>
            <Button data-autofocus onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button
              tone={isCompromised ? 'danger' : 'primary'}
              disabled={rotate.isPending}
              onClick={() => rotate.mutate({ id: site.id, kind, isCompromised })}
            >
              {t('developer.rotateConfirm')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  )
}
