import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NotificationLogFilter } from '../../../shared/inbox/notification.ts'
import { DISPOSITIONS, type Disposition } from '../../../shared/inbox/notification.ts'
import { MoneyInput } from '../../components/money-input.tsx'
import styles from '../../components/notification.module.css'
import { notificationLogChoicesQuery } from '../../data/inbox.ts'
import { appName } from '../../text/app-name.ts'

export interface NotificationLogFilterBarProps {
  filter: NotificationLogFilter
  onChange: (wish: NotificationLogFilter) => void
}

/** The filter above the notification log. */
export function NotificationLogFilterBar({ filter, onChange }: NotificationLogFilterBarProps) {
  const { t } = useTranslation()
  const { data: choices } = useQuery(notificationLogChoicesQuery())
  const all = { value: '', label: t('inbox.heard.all') }
  const set = <Key extends keyof NotificationLogFilter>(
    key: Key,
    value: NotificationLogFilter[Key],
  ) => {
    const { [key]: _before, ...others } = filter
    onChange(value === undefined ? others : { ...others, [key]: value })
  }
  const setText = useDebouncedCallback((text: string) => set('text', text || undefined), 300)
  return (
    <search className={styles.filter}>
      <NativeSelect
        label={t('inbox.heard.what')}
        value={filter.disposition ?? ''}
        onChange={(event) =>
          set('disposition', (event.currentTarget.value || undefined) as Disposition | undefined)
        }
        data={[
          all,
          ...DISPOSITIONS.map((value) => ({ value, label: t(`inbox.disposition.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('inbox.heard.app')}
        value={filter.app ?? ''}
        onChange={(event) => set('app', event.currentTarget.value || undefined)}
        data={[
          all,
          ...(choices?.apps ?? []).map((value) => ({ value, label: appName(value) ?? value })),
        ]}
      />
      <NativeSelect
        label={t('inbox.heard.source')}
        value={filter.sourceId ?? ''}
        onChange={(event) => set('sourceId', event.currentTarget.value || undefined)}
        data={[
          all,
          ...(choices?.sources ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput
        type="date"
        label={t('inbox.heard.day')}
        value={filter.day ?? ''}
        onChange={(event) => set('day', event.currentTarget.value || undefined)}
      />
      <MoneyInput
        label={t('inbox.heard.amount')}
        value={filter.amount ?? null}
        onChange={(amount) => set('amount', amount ?? undefined)}
      />
      <TextInput
        type="search"
        label={t('inbox.heard.text')}
        maxLength={100}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </search>
  )
}
