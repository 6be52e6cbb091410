import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { HeardWish } from '../../../shared/inbox/notification.ts'
import { DISPOSITIONS, type Disposition } from '../../../shared/inbox/notification.ts'
import { MoneyInput } from '../../components/money-input.tsx'
import styles from '../../components/notification.module.css'
import { heardChoicesQuery } from '../../data/inbox.ts'
import { appName } from '../../text/app-name.ts'

export interface HeardFilterProps {
  wish: HeardWish
  onChange: (wish: HeardWish) => void
}

/** What of everything is looked for. */
export function HeardFilter({ wish, onChange }: HeardFilterProps) {
  const { t } = useTranslation()
  const { data: choices } = useQuery(heardChoicesQuery())
  const all = { value: '', label: t('inbox.heard.all') }
  const set = <Key extends keyof HeardWish>(key: Key, value: HeardWish[Key]) => {
    const { [key]: _before, ...others } = wish
    onChange(value === undefined ? others : { ...others, [key]: value })
  }
  const setText = useDebouncedCallback((text: string) => set('text', text || undefined), 300)
  return (
    <search className={styles.filter}>
      <NativeSelect
        label={t('inbox.heard.what')}
        value={wish.disposition ?? ''}
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
        value={wish.app ?? ''}
        onChange={(event) => set('app', event.currentTarget.value || undefined)}
        data={[
          all,
          ...(choices?.apps ?? []).map((value) => ({ value, label: appName(value) ?? value })),
        ]}
      />
      <NativeSelect
        label={t('inbox.heard.source')}
        value={wish.sourceId ?? ''}
        onChange={(event) => set('sourceId', event.currentTarget.value || undefined)}
        data={[
          all,
          ...(choices?.sources ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput
        type="date"
        label={t('inbox.heard.day')}
        value={wish.day ?? ''}
        onChange={(event) => set('day', event.currentTarget.value || undefined)}
      />
      <MoneyInput
        label={t('inbox.heard.amount')}
        value={wish.amount ?? null}
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
