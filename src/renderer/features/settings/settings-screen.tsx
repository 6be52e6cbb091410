import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { classes } from '../../components/classes.ts'
import screens from '../../components/screen.module.css'
import { OwnerGate, OwnerStrip } from '../../session/owner-gate.tsx'
import { ProductsSection } from '../catalog/products-section.tsx'
import { DeveloperSection } from '../developer/developer-section.tsx'
import { DigitalGoodsSection } from '../digital-goods/digital-goods-section.tsx'
import { OnlineShopSection } from '../online-orders/online-shop-section.tsx'
import { PhonesSection } from '../phones/phones-section.tsx'
import { ShopSection } from '../shop/shop-section.tsx'
import { SitesSection } from '../sites/sites-section.tsx'
import { SoundSection } from '../sound/sound-section.tsx'
import { WalletAppsSection } from '../wallet-apps/wallet-apps-section.tsx'
import { WebhooksSection } from '../webhooks/webhooks-section.tsx'
import { RulesSection } from './rules-section.tsx'
import styles from './settings-screen.module.css'
import { SETTINGS_GROUPS, type SettingsSection } from './settings-sections.ts'
import { WindowSection } from './window-section.tsx'

export interface SettingsScreenProps {
  section: SettingsSection
  /** The site that the developer's section shows; null: the first one. */
  siteId: string | null
}

export function SettingsScreen({ section: current, siteId }: SettingsScreenProps) {
  const { t } = useTranslation()
  return (
    <main className={screens.screen}>
      <header className={classes(screens.header, styles.header)}>
        <h1 className={screens.title}>{t('settings.title')}</h1>
        <OwnerStrip />
      </header>
      <div className={styles.columns}>
        <nav aria-label={t('settings.title')} className={styles.sections}>
          {SETTINGS_GROUPS.map(({ name, sections }) => (
            <ul key={name} aria-label={t(`settings.groups.${name}`)} className={styles.group}>
              {sections.map((each) => (
                <li key={each}>
                  <Link
                    to="/settings/$section"
                    params={{ section: each }}
                    aria-current={each === current ? 'page' : undefined}
                    className={styles.section}
                  >
                    {t(`settings.sections.${each}`)}
                  </Link>
                </li>
              ))}
            </ul>
          ))}
        </nav>
        <div className={styles.content}>
          <h2 className={styles.heading}>{t(`settings.sections.${current}`)}</h2>
          <Content section={current} siteId={siteId} />
        </div>
      </div>
    </main>
  )
}

function Content({ section, siteId }: SettingsScreenProps) {
  switch (section) {
    case 'window':
      return <WindowSection />
    case 'products':
      return (
        <OwnerGate>
          <ProductsSection />
        </OwnerGate>
      )
    case 'goods':
      return (
        <OwnerGate>
          <DigitalGoodsSection />
        </OwnerGate>
      )
    case 'store':
      return (
        <OwnerGate>
          <OnlineShopSection />
        </OwnerGate>
      )
    case 'phones':
      return <PhonesSection />
    case 'apps':
      return (
        <OwnerGate>
          <WalletAppsSection />
        </OwnerGate>
      )
    case 'sound':
      return <SoundSection />
    case 'shop':
      return (
        <OwnerGate>
          <ShopSection />
        </OwnerGate>
      )
    case 'sites':
      return (
        <OwnerGate>
          <SitesSection />
        </OwnerGate>
      )
    case 'developer':
      return (
        <OwnerGate>
          <DeveloperSection siteId={siteId} />
        </OwnerGate>
      )
    case 'webhooks':
      return (
        <OwnerGate>
          <WebhooksSection />
        </OwnerGate>
      )
    case 'advanced':
      return (
        <OwnerGate>
          <RulesSection />
        </OwnerGate>
      )
  }
}
