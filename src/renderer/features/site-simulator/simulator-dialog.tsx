import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Merchant } from '../../../shared/sites/merchant.ts'
import type { SimulatorRequest, SimulatorRun } from '../../../shared/sites/simulator.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { openTestsQuery, usePayTest, usePayTestQr } from '../../data/site-simulator.ts'
import { failureText } from '../../text/failure-text.ts'
import { OpenTests } from './open-tests.tsx'
import { type OrderDraft, OrderFields, orderOf, USUAL_ORDER } from './order-fields.tsx'
import { QrForm } from './qr-form.tsx'
import { RunList } from './run-list.tsx'
import styles from './simulator-dialog.module.css'

/** Results that stay in sight. */
const MOST_RUNS = 10

/** Pays a site's test payments as its customers would; no other payment can be reached from here. */
export function SimulatorDialog({ site, onClose }: { site: Merchant; onClose: () => void }) {
  const { t } = useTranslation()
  const { data: tests } = useQuery(openTestsQuery(site.id))
  const payTest = usePayTest()
  const payQr = usePayTestQr()
  const form = useForm<OrderDraft>({ initialValues: USUAL_ORDER })
  const [runs, setRuns] = useState<readonly SimulatorRun[]>([])
  const isBusy = payTest.isPending || payQr.isPending
  const error = payTest.error ?? payQr.error
  const order: SimulatorRequest = orderOf(form.values)
  const keep = (run: SimulatorRun) => setRuns((old) => [run, ...old].slice(0, MOST_RUNS))

  function forgetErrors() {
    payTest.reset()
    payQr.reset()
  }

  return (
    <Dialog size={640} title={t('tester.title', { name: site.name })} onClose={onClose}>
      <div className={styles.parts}>
        <p className={styles.band}>{t('tester.band')}</p>
        <OrderFields form={form} />
        {error && <Notice tone="danger">{failureText(t, error)}</Notice>}
        <OpenTests
          payments={tests ?? []}
          isBusy={isBusy}
          onPay={(paymentId) => {
            forgetErrors()
            payTest.mutate({ merchantId: site.id, paymentId, ...order }, { onSuccess: keep })
          }}
        />
        <RunList runs={runs} />
        <QrForm
          isBusy={isBusy}
          onPay={(qr) => {
            forgetErrors()
            payQr.mutate({ merchantId: site.id, qr, ...order }, { onSuccess: keep })
          }}
        />
      </div>
    </Dialog>
  )
}
