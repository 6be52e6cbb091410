import { useTranslation } from 'react-i18next'
import type { CreatedMerchant } from '../../../shared/sites/merchant.ts'
import { ShownOnce } from '../../components/shown-once.tsx'

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

/** A site's keys, once. Their names are those of the API, in every language. */
export function SiteKeys({ keys, onDone }: { keys: CreatedMerchant; onDone: () => void }) {
  const { t } = useTranslation()
  return (
    <ShownOnce
      warning={{ text: t('sites.keysText') }}
      secrets={KEY_NAMES.map((name) => ({
        label: name,
        note: t(`sites.keyUses.${name}`),
        value: keys[name],
      }))}
      done={t('sites.keysDone')}
      onDone={onDone}
    />
  )
}
