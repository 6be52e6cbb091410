import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CreatedMerchant } from '../../../shared/sites/merchant.ts'
import { Button, IconButton } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'

const KEY_NAMES = [
  'merchant_id',
  'api_key',
  'test_api_key',
  'api_secret',
  'webhook_secret',
  'callback_secret',
  'callback_token',
  'test_api_secret',
  'test_webhook_secret',
  'test_callback_token',
] as const satisfies (keyof CreatedMerchant)[]
type KeyName = (typeof KEY_NAMES)[number]

/** A site's keys, once. Their names are those of the interface, in every language. */
export function SiteKeys({ keys, onDone }: { keys: CreatedMerchant; onDone: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={forms.form}>
      <Notice tone="warning">{t('sites.keysText')}</Notice>
      <ul className={cards.rows}>
        {KEY_NAMES.map((name) => (
          <KeyRow key={name} name={name} value={keys[name]} />
        ))}
      </ul>
      <div className={forms.actions}>
        <Button tone="primary" onClick={onDone}>
          {t('sites.keysDone')}
        </Button>
      </div>
    </div>
  )
}

function KeyRow({ name, value }: { name: KeyName; value: string }) {
  const { t } = useTranslation()
  const [isCopied, setIsCopied] = useState(false)
  return (
    <li className={cards.row}>
      <div className={cards.what}>
        <p className={cards.help}>
          {name} · {t(`sites.keyUses.${name}`)}
        </p>
        <p className={cards.value}>{value}</p>
      </div>
      <IconButton
        label={isCopied ? t('action.copied') : t('sites.copyKey', { name })}
        onClick={() =>
          void navigator.clipboard.writeText(value).then(
            () => setIsCopied(true),
            () => setIsCopied(false),
          )
        }
      >
        {isCopied ? (
          <IconCheck size={20} aria-hidden />
        ) : (
          <IconCopy size={20} stroke={1.8} aria-hidden />
        )}
      </IconButton>
    </li>
  )
}
