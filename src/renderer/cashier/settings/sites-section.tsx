import { IconPencil, IconPlayerPause, IconPlayerPlay, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Merchant } from '../../../shared/merchant.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { merchantsQuery, useSwitchMerchant } from '../../data/merchants.ts'
import cards from './card.module.css'
import { NewSiteDialog, WebhookDialog } from './site-dialogs.tsx'

/** Web shops that ask this computer for QRIS. */
export function SitesSection() {
  const { t } = useTranslation()
  const { data: merchants } = useQuery(merchantsQuery())
  const [isAdding, setIsAdding] = useState(false)
  const [edited, setEdited] = useState<Merchant | null>(null)
  const sites = merchants?.filter((merchant) => !merchant.isCounter)
  return (
    <div>
      <div className={cards.bar}>
        <p className={cards.help}>{sites?.length === 0 && t('sites.empty')}</p>
        <Button
          tone="primary"
          icon={<IconPlus size={20} stroke={2} aria-hidden />}
          onClick={() => setIsAdding(true)}
        >
          {t('sites.add')}
        </Button>
      </div>
      {sites && sites.length > 0 && (
        <ul className={cards.rows}>
          {sites.map((site) => (
            <SiteRow key={site.id} site={site} onEdit={() => setEdited(site)} />
          ))}
        </ul>
      )}
      {isAdding && <NewSiteDialog onClose={() => setIsAdding(false)} />}
      {edited && <WebhookDialog site={edited} onClose={() => setEdited(null)} />}
    </div>
  )
}

function SiteRow({ site, onEdit }: { site: Merchant; onEdit: () => void }) {
  const { t } = useTranslation()
  const switchSite = useSwitchMerchant()
  const { id, name } = site
  const isActive = site.status === 'active'
  const facts = [t(`sites.${site.status}`), site.webhookUrl ?? t('sites.noWebhook'), id]
  return (
    <li className={classes(cards.row, !isActive && cards.off)}>
      <div className={cards.what}>
        <p className={cards.name}>{name}</p>
        <p className={cards.help}>{facts.join(' · ')}</p>
      </div>
      <IconButton label={t('sites.editWebhook', { name })} onClick={onEdit}>
        <IconPencil size={20} stroke={1.8} aria-hidden />
      </IconButton>
      <IconButton
        label={isActive ? t('sites.suspend', { name }) : t('sites.resume', { name })}
        disabled={switchSite.isPending}
        onClick={() => switchSite.mutate({ id, isActive: !isActive })}
      >
        {isActive ? (
          <IconPlayerPause size={20} stroke={1.8} aria-hidden />
        ) : (
          <IconPlayerPlay size={20} stroke={1.8} aria-hidden />
        )}
      </IconButton>
    </li>
  )
}
