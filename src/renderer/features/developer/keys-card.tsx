import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Merchant, SiteKey } from '../../../shared/sites/merchant.ts'
import { Button, IconButton } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { Notice } from '../../components/notice.tsx'
import { useShopTime } from '../../components/shop-time.ts'
import { siteKeysQuery, useRevokeKey } from '../../data/developer.ts'
import { ConfirmDialog } from '../../session/confirm-dialog.tsx'
import { NewKeyDialog } from './new-key-dialog.tsx'

export interface KeysCardProps {
  site: Merchant
  /** A key was made; it cannot be shown again. */
  onFreshKey: (key: string) => void
}

/** The keys that open something; a new one is shown once, an old one is revoked at once. */
export function KeysCard({ site, onFreshKey }: KeysCardProps) {
  const { t } = useTranslation()
  const { data: keys } = useQuery(siteKeysQuery(site.id))
  const revoke = useRevokeKey()
  const [isAdding, setIsAdding] = useState(false)
  const [revoked, setRevoked] = useState<SiteKey | null>(null)
  return (
    <section className={cards.card} aria-label={t('developer.keys')}>
      <div className={cards.inline}>
        <h3 className={cards.title}>{t('developer.keys')}</h3>
        <Button
          icon={<IconPlus size={20} stroke={2} aria-hidden />}
          onClick={() => setIsAdding(true)}
        >
          {t('developer.newKey')}
        </Button>
      </div>
      {keys?.length === 0 && <Notice tone="warning">{t('developer.noKeys')}</Notice>}
      {keys && keys.length > 0 && (
        <ul className={cards.rows}>
          {keys.map((key) => (
            <KeyRow key={key.id} siteKey={key} onRevoke={() => setRevoked(key)} />
          ))}
        </ul>
      )}
      {isAdding && (
        <NewKeyDialog site={site} onMade={onFreshKey} onClose={() => setIsAdding(false)} />
      )}
      {revoked && (
        <ConfirmDialog
          title={t('developer.revokeTitle')}
          text={t('developer.revokeText')}
          confirm={t('developer.revokeConfirm')}
          isOwnerOnly
          onClose={() => setRevoked(null)}
          onConfirm={() => revoke.mutate({ id: site.id, keyId: revoked.id })}
        />
      )}
    </section>
  )
}

function KeyRow({ siteKey, onRevoke }: { siteKey: SiteKey; onRevoke: () => void }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const { mode, scope, lastFour, createdAtMs, lastUsedAtMs } = siteKey
  const four = lastFour === null ? '' : ` ${t('developer.endsIn', { four: lastFour })}`
  const name = `${siteKey.name ?? t('developer.unnamed')}${four}`
  const facts = [
    t(`developer.modes.${mode}`),
    t(`developer.scopes.${scope}`),
    t('developer.created', { time: time.moment(createdAtMs) }),
    lastUsedAtMs === null
      ? t('developer.unused')
      : t('developer.used', { time: time.moment(lastUsedAtMs) }),
  ]
  return (
    <li className={cards.row}>
      <div className={cards.what}>
        <p className={cards.name}>{name}</p>
        <p className={cards.help}>{facts.join(' · ')}</p>
      </div>
      <IconButton label={t('developer.revoke', { name })} onClick={onRevoke}>
        <IconTrash size={20} stroke={1.8} aria-hidden />
      </IconButton>
    </li>
  )
}
