import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { refetchAfterSetting } from '../../../src/renderer/data/settings.ts'

it('a changed setting refetches the settings and only the queries that depend on it', async () => {
  const client = new QueryClient()
  const areas = ['settings', 'shop', 'display', 'till', 'payments', 'catalog']
  for (const area of areas) client.setQueryData([area], 'kept')
  const refetched = () => areas.filter((area) => client.getQueryState([area])?.isInvalidated)
  await refetchAfterSetting(client, 'uniqueCodeMax')
  expect(refetched()).toEqual(['settings'])
  await refetchAfterSetting(client, 'idleMessage')
  expect(refetched()).toEqual(['settings', 'shop', 'display'])
})
