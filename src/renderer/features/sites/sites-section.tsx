import {
  IconAdjustments,
  IconCode,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlus,
  IconTestPipe,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Merchant } from '../../../shared/sites/merchant.ts'
import { Button, type ButtonProps } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { classes } from '../../components/classes.ts'
import { merchantsQuery, useSwitchMerchant } from '../../data/merchants.ts'
import { SimulatorDialog } from '../site-simulator/simulator-dialog.tsx'
import { BayarggDialog } from './bayargg-dialog.tsx'
import { NewSiteDialog, WebhookDialog } from './site-dialogs.tsx'
import styles from './sites-section.module.css'
import { StaticCodes } from './static-codes.tsx'

/** Web shops that ask this computer for QRIS. */
export function SitesSection() {
  const { t } = useTranslation()
  const { data: merchants } = useQuery(merchantsQuery())
  const [isAdding, setIsAdding] = useState(false)
  const [edited, setEdited] = useState<Merchant | null>(null)
  const [adjusted, setAdjusted] = useState<string | null>(null)
  const [tested, setTested] = useState<Merchant | null>(null)
  const sites = merchants?.filter((merchant) => !merchant.isCounter)
  const adjustedSite = sites?.find(({ id }) => id === adjusted)
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
            <Fragment key={site.id}>
              <SiteRow
                site={site}
                onEdit={() => setEdited(site)}
                onTest={() => setTested(site)}
                onAdjust={() => setAdjusted(site.id)}
              />
              <StaticCodes site={site} />
            </Fragment>
          ))}
        </ul>
      )}
      {isAdding && <NewSiteDialog onClose={() => setIsAdding(false)} />}
      {adjustedSite && <BayarggDialog site={adjustedSite} onClose={() => setAdjusted(null)} />}
      {tested && <SimulatorDialog site={tested} onClose={() => setTested(null)} />}
      {edited && <WebhookDialog site={edited} onClose={() => setEdited(null)} />}
    </div>
  )
}

interface SiteRowProps {
  site: Merchant
  onEdit: () => void
  onTest: () => void
  onAdjust: () => void
}

function SiteRow({ site, onEdit, onTest, onAdjust }: SiteRowProps) {
  const { t } = useTranslation()
  const switchSite = useSwitchMerchant()
  const navigate = useNavigate()
  const { id, name } = site
  const isActive = site.status === 'active'
  const facts = [
    t(`sites.${site.status}`),
    site.accountId === null && t('sites.noQris'),
    site.webhookUrl ?? t('sites.noWebhook'),
    id,
  ]
  return (
    <li className={classes(cards.row, styles.site, !isActive && cards.off)}>
      <div className={cards.what}>
        <p className={cards.name}>{name}</p>
        <p className={cards.help}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div className={styles.deeds}>
        <Deed
          label={t('developer.openFor', { name })}
          words={t('sites.does.developer')}
          icon={<IconCode size={18} stroke={1.8} aria-hidden />}
          onClick={() =>
            void navigate({ to: '/settings/developer~{$siteId}', params: { siteId: id } })
          }
        />
        <Deed
          label={t('tester.openFor', { name })}
          words={t('sites.does.simulator')}
          icon={<IconTestPipe size={18} stroke={1.8} aria-hidden />}
          onClick={onTest}
        />
        <Deed
          label={t('bayargg.open', { name })}
          words={t('sites.does.bayargg')}
          icon={<IconAdjustments size={18} stroke={1.8} aria-hidden />}
          onClick={onAdjust}
        />
        <Deed
          label={t('sites.editWebhook', { name })}
          words={t('sites.does.webhook')}
          icon={<IconPencil size={18} stroke={1.8} aria-hidden />}
          onClick={onEdit}
        />
        <Deed
          label={isActive ? t('sites.suspend', { name }) : t('sites.resume', { name })}
          words={isActive ? t('sites.does.suspend') : t('sites.does.resume')}
          icon={
            isActive ? (
              <IconPlayerPause size={18} aria-hidden />
            ) : (
              <IconPlayerPlay size={18} aria-hidden />
            )
          }
          disabled={switchSite.isPending}
          onClick={() => switchSite.mutate({ id, isActive: !isActive })}
        />
      </div>
    </li>
  )
}

/** One word that everybody sees, and the whole sentence for who only hears it. */
function Deed({ label, words, ...rest }: { label: string; words: string } & ButtonProps) {
  return (
    <Button aria-label={label} title={label} className={styles.deed} {...rest}>
      {words}
    </Button>
  )
}
