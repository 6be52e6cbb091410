import { IconHandStop, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import { TILL_DIALECT } from '../../../shared/payments/payment.ts'
import type { PaymentView } from '../../../shared/payments/payment-view.ts'
import { Button } from '../../components/button.tsx'
import { useCancelOnePayment, useConfirmPaymentByHand } from '../../data/payments.ts'
import { ConfirmDialog } from '../../session/confirm-dialog.tsx'
import { ByHandDialog } from './by-hand-dialog.tsx'
import styles from './payment-drawer.module.css'

/** What the owner can still do to a payment that is not paid. */
export function PaymentActions({ payment }: { payment: PaymentView }) {
  if (payment.status === 'paid') return null
  const isRunningOnSite = payment.status === 'pending' && payment.dialect !== TILL_DIALECT
  return (
    <div className={styles.actions}>
      <VouchFor payment={payment} />
      {isRunningOnSite && <TakeBack payment={payment} />}
    </div>
  )
}

/** For money that is in the wallet although nothing told us so. */
function VouchFor({ payment }: { payment: PaymentView }) {
  const { t } = useTranslation()
  const confirm = useConfirmPaymentByHand(payment.id)
  const [isOpen, setIsOpen] = useState(false)
  const amount = formatRupiah(payment.total)
  return (
    <>
      <Button
        icon={<IconHandStop size={22} stroke={1.8} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        {t('byHand.title')}
      </Button>
      {isOpen && (
        <ByHandDialog amount={amount} confirm={confirm} onClose={() => setIsOpen(false)} />
      )}
    </>
  )
}

/** Cancels a site's QRIS; those of the counter are cancelled at the till. */
function TakeBack({ payment }: { payment: PaymentView }) {
  const { t } = useTranslation()
  const cancel = useCancelOnePayment(payment.id)
  const [isAsked, setIsAsked] = useState(false)
  return (
    <>
      <Button
        tone="quiet"
        icon={<IconX size={22} stroke={1.8} aria-hidden />}
        disabled={cancel.isPending}
        onClick={() => setIsAsked(true)}
      >
        {t('payments.cancel')}
      </Button>
      {isAsked && (
        <ConfirmDialog
          isOwnerOnly
          title={t('payments.cancelTitle', { number: payment.number })}
          text={t('payments.cancelText')}
          confirm={t('payments.cancel')}
          dismiss={t('payments.cancelDismiss')}
          onClose={() => setIsAsked(false)}
          onConfirm={() => cancel.mutate()}
        />
      )}
    </>
  )
}
