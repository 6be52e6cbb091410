import {
  IconArrowBackUp,
  IconCashBanknote,
  IconNote,
  IconQrcode,
  IconShoppingCart,
  IconTrash,
} from '@tabler/icons-react'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import type { EpochMs } from '../../../shared/base/time.ts'
import type { Payment } from '../../../shared/payments/payment.ts'
import { type OrderLine, orderTotals } from '../../../shared/sales/order.ts'
import type { Till } from '../../../shared/sales/till.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { keepKeysOnScreen } from '../../components/hotkey.ts'
import { Notice } from '../../components/notice.tsx'
import { PrimaryAction } from '../../components/primary-action.tsx'
import {
  useChangeLine,
  useClearOrder,
  usePayWithQris,
  useSetOrderNote,
  useUndo,
} from '../../data/till.ts'
import { NoteDialog } from './note-dialog.tsx'
import { OrderLineRow } from './order-line.tsx'
import styles from './pane.module.css'
import { TotalBar } from './total-bar.tsx'

/** How long a cancelled QR is still mentioned over its order, in milliseconds. */
const CANCELLED_SAID_MS = 15_000

export interface OrderPaneProps {
  till: Till
  /** The line that was touched last; it shows its tools. */
  openLine: OrderLine | undefined
  onOpenLine: (line: OrderLine) => void
  onCash: () => void
}

/** The order being rung up. */
export function OrderPane({ till, openLine, onOpenLine, onCash }: OrderPaneProps) {
  const { t } = useTranslation()
  const payWithQris = usePayWithQris()
  const totals = orderTotals(till.order)
  const isEmpty = till.order.lines.length === 0
  const payWords = t('order.payQris', { amount: formatRupiah(totals.total) })
  return (
    <section aria-label={t('order.region')} className={styles.pane}>
      <OrderHeader till={till} />
      {!isEmpty && <EarlierQr payment={till.payment} nowMs={till.nowMs} />}
      {isEmpty ? (
        <EmptyState
          icon={<IconShoppingCart size={32} stroke={1.6} aria-hidden />}
          title={t('order.empty')}
          text={t('order.emptyHelp')}
        />
      ) : (
        <Lines lines={till.order.lines} openLine={openLine} onOpenLine={onOpenLine} />
      )}
      <footer className={styles.footer}>
        {till.order.note !== '' && <p className={styles.orderNote}>{till.order.note}</p>}
        <TotalBar totals={totals} />
        <div className={styles.actions}>
          <Button
            size="large"
            className={styles.cash}
            icon={<IconCashBanknote size={24} stroke={1.8} aria-hidden />}
            disabled={isEmpty || payWithQris.isPending}
            onClick={onCash}
          >
            {t('order.payCash')}
          </Button>
          <PrimaryAction
            className={styles.pay}
            icon={<IconQrcode size={26} stroke={2} aria-hidden />}
            isDisabled={isEmpty || totals.total === 0 || payWithQris.isPending}
            onPress={() => payWithQris.mutate({})}
          >
            <span
              className={styles.payWords}
              style={{ '--characters': payWords.length } as CSSProperties}
            >
              {payWords}
            </span>
          </PrimaryAction>
        </div>
      </footer>
    </section>
  )
}

/** How the QR that was out for this order ended, for the first moments after its end. */
function EarlierQr({ payment, nowMs }: { payment: Payment | null; nowMs: EpochMs }) {
  const { t } = useTranslation()
  if (payment?.status === 'cancelled' && nowMs - (payment.endedAtMs ?? 0) < CANCELLED_SAID_MS) {
    return (
      <p role="status" className={styles.hint}>
        {t('order.cancelledNotice')}
      </p>
    )
  }
  if (payment?.status !== 'paid') return null
  return (
    <div className={styles.earlier}>
      <Notice tone="warning" title={t('order.olderMoney', { amount: formatRupiah(payment.total) })}>
        {t('order.olderMoneyHelp')}
      </Notice>
    </div>
  )
}

function OrderHeader({ till }: { till: Till }) {
  const { t } = useTranslation()
  const clear = useClearOrder()
  const undo = useUndo()
  const setNote = useSetOrderNote()
  const [isNoting, setIsNoting] = useState(false)
  const isEmpty = till.order.lines.length === 0
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        {t('order.title', { number: String(till.order.dayNumber).padStart(3, '0') })}
      </h1>
      {till.canUndo && (
        <Button
          tone="quiet"
          className={styles.undo}
          icon={<IconArrowBackUp size={20} aria-hidden />}
          onMouseDown={keepKeysOnScreen}
          onClick={() => undo.mutate({})}
        >
          {t('order.undo')}
        </Button>
      )}
      <IconButton label={t('order.noteOrder')} disabled={isEmpty} onClick={() => setIsNoting(true)}>
        <IconNote size={20} stroke={1.8} aria-hidden />
      </IconButton>
      <IconButton
        label={t('order.clear')}
        disabled={isEmpty}
        onMouseDown={keepKeysOnScreen}
        onClick={() => clear.mutate({})}
      >
        <IconTrash size={20} stroke={1.8} aria-hidden />
      </IconButton>
      {isNoting && (
        <NoteDialog
          label={t('order.noteOrder')}
          note={till.order.note}
          onClose={() => setIsNoting(false)}
          onSave={(note) => setNote.mutate({ note })}
        />
      )}
    </header>
  )
}

interface LinesProps {
  lines: readonly OrderLine[]
  openLine: OrderLine | undefined
  onOpenLine: (line: OrderLine) => void
}

function Lines({ lines, openLine, onOpenLine }: LinesProps) {
  const { t } = useTranslation()
  const changeLine = useChangeLine()
  const [noted, setNoted] = useState<OrderLine | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const openIndex = openLine ? lines.indexOf(openLine) : -1
  useEffect(() => {
    list.current?.children[openIndex]?.scrollIntoView({ block: 'nearest' })
  }, [openIndex])
  return (
    <>
      <ul ref={list} aria-label={t('order.lines')} className={styles.lines}>
        {lines.map((line) => (
          <OrderLineRow
            key={line.id}
            line={line}
            isOpen={line === openLine}
            onOpen={() => onOpenLine(line)}
            onQuantity={(quantity) => changeLine.mutate({ lineId: line.id, quantity })}
            onNote={() => setNoted(line)}
          />
        ))}
      </ul>
      {noted && (
        <NoteDialog
          label={t('order.noteLine', { name: noted.name })}
          note={noted.note}
          onClose={() => setNoted(null)}
          onSave={(note) => changeLine.mutate({ lineId: noted.id, note })}
        />
      )}
    </>
  )
}
