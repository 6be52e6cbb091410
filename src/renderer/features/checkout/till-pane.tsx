import { useState } from 'react'
import type { EpochMs } from '../../../shared/base/time.ts'
import type { OrderLine } from '../../../shared/sales/order.ts'
import type { Till } from '../../../shared/sales/till.ts'
import { CashPane } from './cash-pane.tsx'
import { ExpiredPane } from './expired-pane.tsx'
import { OrderPane } from './order-pane.tsx'
import { PaidSheet } from './paid-sheet.tsx'
import { tillPhase } from './till-phase.ts'
import { WaitingPane } from './waiting-pane.tsx'

export interface TillPaneProps {
  till: Till
  nowMs: EpochMs
  openLine: OrderLine | undefined
  onOpenLine: (line: OrderLine) => void
}

/** The right third: one fixed picture per state of the order. */
export function TillPane({ till, nowMs, openLine, onOpenLine }: TillPaneProps) {
  const [cashOrderId, setCashOrderId] = useState<string | null>(null)
  const { order, payment } = till
  const openCash = () => setCashOrderId(order.id)
  switch (tillPhase(till, nowMs)) {
    case 'paid':
      return <PaidSheet key={order.id} till={till} />
    case 'waiting':
      return (
        payment && (
          <WaitingPane
            key={payment.id}
            till={till}
            payment={payment}
            nowMs={nowMs}
            onCash={openCash}
          />
        )
      )
    case 'expired':
      return <ExpiredPane key={order.id} till={till} onCash={openCash} />
    case 'ordering':
      return cashOrderId === order.id && order.lines.length > 0 ? (
        <CashPane key={order.id} till={till} onBack={() => setCashOrderId(null)} />
      ) : (
        <OrderPane
          key={order.id}
          till={till}
          openLine={openLine}
          onOpenLine={onOpenLine}
          onCash={openCash}
        />
      )
  }
}
