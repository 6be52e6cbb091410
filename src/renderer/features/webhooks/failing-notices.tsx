import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FailingEndpoint } from '../../../shared/sites/webhook-delivery.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useShopTime } from '../../components/shop-time.ts'
import { failingEndpointsQuery, useResumeEndpoints } from '../../data/webhooks.ts'
import styles from './webhooks-section.module.css'

/** Addresses at which nothing succeeds, and those that are left alone until the owner says otherwise. */
export function FailingNotices() {
  const { data } = useQuery(failingEndpointsQuery())
  return data?.map((failing) => (
    <FailingNotice key={`${failing.merchantId} ${failing.endpoint}`} failing={failing} />
  ))
}

function FailingNotice({ failing }: { failing: FailingEndpoint }) {
  const { t } = useTranslation()
  const time = useShopTime()
  const resume = useResumeEndpoints()
  const { merchantId, merchantName: site, endpoint, pausedAtMs } = failing
  const since = time.moment(failing.failingSinceMs)
  if (pausedAtMs === null) {
    return <Notice tone="warning">{t('webhooks.failing', { site, endpoint, since })}</Notice>
  }
  return (
    <Notice tone="danger">
      <div className={styles.paused}>
        <p>{t('webhooks.paused', { site, endpoint, since })}</p>
        <Button disabled={resume.isPending} onClick={() => resume.mutate(merchantId)}>
          {t('webhooks.resume')}
        </Button>
      </div>
    </Notice>
  )
}
