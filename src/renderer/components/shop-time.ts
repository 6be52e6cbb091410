import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EpochMs } from '../../shared/base/time.ts'
import { shopQuery } from '../data/shop.ts'
import { clockText, dateTimeText } from '../text/time-text.ts'

/** Times in the shop's time zone, whatever zone this computer is set to. */
export function useShopTime() {
  const { i18n } = useTranslation()
  const { data: shop } = useQuery({ ...shopQuery(), staleTime: 60_000 })
  return {
    clock: (atMs: EpochMs) => clockText(atMs, i18n.language, shop?.timeZone),
    moment: (atMs: EpochMs) => dateTimeText(atMs, i18n.language, shop?.timeZone),
  }
}
