import { NativeSelect } from '@mantine/core'
import { IconRefresh, IconSend } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeliveryLogRow } from '../../../shared/sites/webhook-delivery.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { EmptyState } from '../../components/empty-state.tsx'
import { MoreButton } from '../../components/more-button.tsx'
import { notify } from '../../components/notify.tsx'
import { useNow } from '../../components/now.ts'
import { merchantsQuery } from '../../data/merchants.ts'
import { type DeliveryLogFilter, useRedeliverFailed, webhooksQuery } from '../../data/webhooks.ts'
import { DeliveryDrawer } from './delivery-drawer.tsx'
import { DeliveryRow } from './delivery-row.tsx'
import { FailingNotices } from './failing-notices.tsx'
import styles from './webhooks-section.module.css'

const STATUSES = ['pending', 'delivered', 'failed'] as const

/** How far back "all that failed" may reach, in hours. */
const REACHES = [1, 24, 24 * 7, 24 * 60] as const
const HOUR_MS = 3_600_000

/** The webhook deliveries with their results, and sending them again. */
export function WebhooksSection() {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<DeliveryLogFilter>({ status: null, merchantId: null })
  const [openId, setOpenId] = useState<string | null>(null)
  const query = useInfiniteQuery(webhooksQuery(filter))
  const rows = query.data?.pages.flat() ?? []
  return (
    <div className={styles.desk}>
      <FailingNotices />
      <Filters filter={filter} onFilter={setFilter} />
      <RepeatFailed merchantId={filter.merchantId} />
      {query.data && rows.length === 0 && (
        <EmptyState
          icon={<IconSend size={32} stroke={1.6} aria-hidden />}
          title={t('webhooks.empty')}
          text={t('webhooks.emptyHelp')}
        />
      )}
      {rows.length > 0 && (
        <ul className={cards.rows}>
          {rows.map((row) => (
            <DeliveryRow key={row.id} row={row} onOpen={() => setOpenId(row.id)} />
          ))}
        </ul>
      )}
      <MoreButton query={query} />
      <DeliveryDrawer id={openId} onClose={() => setOpenId(null)} />
    </div>
  )
}

interface FiltersProps {
  filter: DeliveryLogFilter
  onFilter: (filter: DeliveryLogFilter) => void
}

function Filters({ filter, onFilter }: FiltersProps) {
  const { t } = useTranslation()
  const { data: merchants } = useQuery(merchantsQuery())
  const sites = merchants?.filter((merchant) => !merchant.isCounter) ?? []
  return (
    <div className={styles.filters}>
      <NativeSelect
        label={t('webhooks.site')}
        value={filter.merchantId ?? ''}
        data={[
          { value: '', label: t('webhooks.allSites') },
          ...sites.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onFilter({ ...filter, merchantId: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t('payments.status')}
        value={filter.status ?? ''}
        data={[
          { value: '', label: t('webhooks.allStatuses') },
          ...STATUSES.map((status) => ({
            value: status,
            label: t(`payments.deliveryStatus.${status}`),
          })),
        ]}
        onChange={(event) =>
          onFilter({
            ...filter,
            status: (event.currentTarget.value || null) as DeliveryLogRow['status'] | null,
          })
        }
      />
    </div>
  )
}

/** Sends everything again that failed in the chosen time. */
function RepeatFailed({ merchantId }: { merchantId: string | null }) {
  const { t } = useTranslation()
  const repeat = useRedeliverFailed()
  const now = useNow(60_000)
  const [hours, setHours] = useState<number>(24)
  return (
    <div className={styles.repeat}>
      <NativeSelect
        label={t('webhooks.failedSince')}
        value={String(hours)}
        data={REACHES.map((reach) => ({ value: String(reach), label: reachText(t, reach) }))}
        onChange={(event) => setHours(Number(event.currentTarget.value))}
      />
      <Button
        icon={<IconRefresh size={20} stroke={1.8} aria-hidden />}
        disabled={repeat.isPending}
        onClick={() =>
          repeat.mutate(
            { merchantId, sinceMs: now - hours * HOUR_MS },
            {
              onSuccess: ({ count }) =>
                notify({ tone: 'good', title: t('webhooks.repeated', { count }) }),
            },
          )
        }
      >
        {t('webhooks.repeatFailed')}
      </Button>
    </div>
  )
}

function reachText(t: TFunction, hours: number): string {
  if (hours < 48) return t('webhooks.lastHours', { count: hours })
  return t('webhooks.lastDays', { count: hours / 24 })
}
