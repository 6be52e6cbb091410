import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandInput } from '../../shared/contract.ts'
import type { SettingKey } from '../../shared/settings.ts'
import { call } from './client.ts'
import type { QueryArea } from './live-keys.ts'

export function settingsQuery() {
  return queryOptions({ queryKey: ['settings'], queryFn: () => call('settings.list', {}) })
}

/** The queries whose answers depend on a setting. Those without an entry are only read by the engine. */
const AREAS_OF_SETTING: Partial<Record<SettingKey, readonly QueryArea[]>> = {
  idleMessage: ['shop', 'display'],
  timeZone: ['shop', 'display', 'till', 'inbox', 'store'],
  trustSeenApps: ['wallet-apps', 'inbox', 'till'],
  storeIsOpen: ['store'],
  announcesOnNetwork: ['session', 'shop', 'devices', 'store'],
  encryptsLan: ['session', 'shop', 'devices', 'soundboxes'],
  goodsFileMaxMegabytes: ['goods'],
  goodsTotalMaxMegabytes: ['goods'],
}

export function useSetSetting() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: CommandInput<'settings.set'>) => call('settings.set', input),
    onSuccess: ({ key }) => refetchAfterSetting(queryClient, key),
    meta: { isErrorShownInPlace: true },
  })
}

/** Refetches the settings and what depends on the one that changed. */
export async function refetchAfterSetting(client: QueryClient, key: SettingKey): Promise<void> {
  const areas: readonly QueryArea[] = ['settings', ...(AREAS_OF_SETTING[key] ?? [])]
  await Promise.all(areas.map((area) => client.invalidateQueries({ queryKey: [area] })))
}
