import { Switch } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOutput } from '../../../shared/contract.ts'
import type { Merchant, RotatableSecret } from '../../../shared/sites/merchant.ts'
import { Button, IconButton } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import type { CopyRowProps } from '../../components/copy-row.tsx'
import { Dialog } from '../../components/dialog.tsx'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { useShopTime } from '../../components/shop-time.ts'
import { ShownOnce } from '../../components/shown-once.tsx'
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
  const form = useForm({ initialValues: { isCompromised: false } })
  const { isCompromised } = form.values
  return (
    <Dialog
      size={620}
      title={t('developer.rotateTitle', { name: nameOf(kind) })}
      closesBy={rotate.data ? 'content' : 'anything'}
      onClose={onClose}
    >
      {rotate.data ? (
        <ShownOnce
          warning={{
            title: t('developer.secretOnce'),
            text: isCompromised
              ? t('developer.oldEnded')
              : t('developer.oldEnds', { time: time.moment(rotate.data.oldEndsAtMs) }),
          }}
          secrets={secretsOf(kind, rotate.data)}
          done={t('developer.done')}
          onDone={onClose}
        />
      ) : (
        <div className={forms.form}>
          <p className={forms.text}>{t('developer.rotateText')}</p>
          <Switch
            label={t('developer.compromised')}
            {...form.getInputProps('isCompromised', { type: 'checkbox' })}
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
    </Dialog>
  )
}

type RotatedSecret = CommandOutput<'merchants.rotateSecret'>

function secretsOf(kind: RotatableSecret, { secret, testSecret }: RotatedSecret): CopyRowProps[] {
  const name = nameOf(kind)
  return [
    { label: name, value: secret },
    ...(testSecret ? [{ label: `test_${name}`, value: testSecret }] : []),
  ]
}
