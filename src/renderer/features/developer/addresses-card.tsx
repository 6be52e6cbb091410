import { useTranslation } from 'react-i18next'
import type { DeveloperFacts } from '../../../shared/sites/developer.ts'
import cards from '../../components/card.module.css'
import { CopyRow } from '../../components/copy-row.tsx'

/** Base URLs of every interface, and our own pages for developers. */
export function AddressesCard({ facts: { origin, dialects } }: { facts: DeveloperFacts }) {
  const { t } = useTranslation()
  return (
    <section className={cards.card} aria-label={t('developer.addresses')}>
      <h3 className={cards.title}>{t('developer.addresses')}</h3>
      <p className={cards.help}>{t('developer.addressesHelp')}</p>
      <ul className={cards.rows}>
        {dialects.map(({ name, title, baseUrl }) => (
          <CopyRow key={name} label={title} value={baseUrl} />
        ))}
        <CopyRow label={t('developer.docs')} value={`${origin}/docs`} />
        <CopyRow label={t('developer.simulator')} value={`${origin}/simulator`} />
      </ul>
    </section>
  )
}
