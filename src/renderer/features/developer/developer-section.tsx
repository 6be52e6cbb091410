import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import cards from '../../components/card.module.css'
import { developerQuery } from '../../data/developer.ts'
import { merchantsQuery } from '../../data/merchants.ts'
import { AddressesCard } from './addresses-card.tsx'
import { CheckerCard } from './checker-card.tsx'
import { ExamplesCard } from './examples-card.tsx'
import { HostsCard } from './hosts-card.tsx'
import { KeysCard } from './keys-card.tsx'
import { OptionsCard } from './options-card.tsx'
import { SecretsCard } from './secrets-card.tsx'
import { TestWebhookCard } from './test-webhook-card.tsx'

/** Everything that connects one site: addresses, keys, secrets, what it may do, and help in finding faults. */
export function DeveloperSection({ siteId }: { siteId: string | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: merchants } = useQuery(merchantsQuery())
  const { data: facts } = useQuery(developerQuery())
  // Kept here only: it is gone when this section is left.
  const [freshKey, setFreshKey] = useState<string | null>(null)
  if (!merchants || !facts) return null
  const sites = merchants.filter(({ isCounter }) => !isCounter)
  const site = sites.find(({ id }) => id === siteId) ?? sites[0]
  if (!site) return <p className={cards.help}>{t('developer.none')}</p>
  return (
    <div>
      <div className={cards.card}>
        <NativeSelect
          label={t('developer.site')}
          data={sites.map(({ id, name }) => ({ value: id, label: name }))}
          value={site.id}
          onChange={({ currentTarget: { value } }) => {
            setFreshKey(null)
            void navigate({ to: '/settings/developer~{$siteId}', params: { siteId: value } })
          }}
        />
      </div>
      <AddressesCard facts={facts} />
      <KeysCard key={site.id} site={site} onFreshKey={setFreshKey} />
      <ExamplesCard dialects={facts.dialects} freshKey={freshKey} />
      <TestWebhookCard key={`test ${site.id}`} site={site} />
      <SecretsCard site={site} />
      <HostsCard key={`hosts ${site.id}`} site={site} />
      <OptionsCard key={`options ${site.id}`} site={site} />
      <CheckerCard dialects={facts.dialects} />
    </div>
  )
}
