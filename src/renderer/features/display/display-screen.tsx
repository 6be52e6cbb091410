import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EpochMs } from '../../../shared/base/time.ts'
import { pictureTotal } from '../../../shared/sales/display.ts'
import type { DisplayView } from '../../../shared/sales/display-view.ts'
import { useEngineNow } from '../../components/now.ts'
import { displayQuery } from '../../data/display.ts'
import { isSignedOut } from '../../data/query-client.ts'
import styles from './display-screen.module.css'
import { CancelledPicture, ExpiredPicture } from './ended-pictures.tsx'
import { IdlePicture } from './idle-picture.tsx'
import { OrderPicture } from './order-picture.tsx'
import { PaidPicture } from './paid-picture.tsx'
import { WaitingPicture } from './waiting-picture.tsx'

/** What the customer sees. A broken connection keeps the last truth on screen. */
export function DisplayScreen() {
  const { t } = useTranslation()
  const { data: view, dataUpdatedAt, error } = useQuery(displayQuery())
  const nowMs = useEngineNow(view, dataUpdatedAt, 250)
  const word = view?.word ?? 'idle'
  return (
    <main
      data-state={word}
      data-total={view ? pictureTotal(view) : 0}
      data-payload={view?.word === 'waiting' ? (view.payment?.qrisPayload ?? '') : ''}
      className={styles.display}
    >
      {view && <Picture view={view} nowMs={nowMs} />}
      {error && (
        <p role="status" className={styles.quiet}>
          <span className={styles.dot} aria-hidden />
          {isSignedOut(error) ? t('display.closed') : t('display.reconnecting')}
        </p>
      )}
    </main>
  )
}

function Picture({ view, nowMs }: { view: DisplayView; nowMs: EpochMs }) {
  switch (view.word) {
    case 'idle':
      return <IdlePicture view={view} nowMs={nowMs} />
    case 'order':
      return <OrderPicture view={view} />
    case 'waiting':
      return <WaitingPicture view={view} nowMs={nowMs} />
    case 'paid':
      return <PaidPicture view={view} />
    case 'expired':
      return <ExpiredPicture />
    case 'cancelled':
      return <CancelledPicture />
  }
}
