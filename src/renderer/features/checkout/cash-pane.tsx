import { IconArrowLeft, IconCashBanknote } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import { orderTotals } from '../../../shared/sales/order.ts'
import type { Till } from '../../../shared/sales/till.ts'
import { Amount } from '../../components/amount.tsx'
import { IconButton } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { keepKeysOnScreen } from '../../components/hotkey.ts'
import { MoneyInput } from '../../components/money-input.tsx'
import { Notice } from '../../components/notice.tsx'
import { PrimaryAction } from '../../components/primary-action.tsx'
import { usePayWithCash } from '../../data/till.ts'
import { failureText } from '../../text/failure-text.ts'
import styles from './cash-pane.module.css'
import { cashSuggestions } from './cash-suggestions.ts'
import panes from './pane.module.css'

/** Cash: what was handed over, what goes back. */
export function CashPane({ till, onBack }: { till: Till; onBack: () => void }) {
  const { t } = useTranslation()
  const pay = usePayWithCash()
  const [received, setReceived] = useState<number | null>(null)
  const { total } = orderTotals(till.order)
  const isEnough = received !== null && received >= total && total > 0

  function take() {
    if (isEnough && !pay.isPending) pay.mutate({ received })
  }

  return (
    <section aria-label={t('cash.title')} className={classes(panes.pane, panes.sliding)}>
      <header className={panes.header}>
        <IconButton label={t('cash.back')} onClick={onBack}>
          <IconArrowLeft size={22} aria-hidden />
        </IconButton>
        <h1 className={panes.title}>
          {t('order.title', { number: String(till.order.dayNumber).padStart(3, '0') })}
        </h1>
      </header>
      <form
        className={panes.body}
        onSubmit={(event) => {
          event.preventDefault()
          take()
        }}
      >
        <div>
          <p className={panes.muted}>{t('cash.due')}</p>
          <Amount amount={total} />
        </div>
        <MoneyInput
          autoFocus
          label={t('cash.received')}
          value={received}
          onChange={setReceived}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onBack()
          }}
        />
        <div className={styles.notes}>
          {cashSuggestions(total).map((amount, index) => (
            <button
              key={amount}
              type="button"
              aria-pressed={received === amount}
              className={styles.note}
              onMouseDown={keepKeysOnScreen}
              onClick={() => setReceived(amount)}
            >
              {index === 0 ? t('cash.exact') : formatRupiah(rupiah(amount))}
            </button>
          ))}
        </div>
        {pay.error && <Notice tone="danger">{failureText(t, pay.error)}</Notice>}
        <ChangeLine total={total} received={received} />
      </form>
      <footer className={classes(panes.footer, panes.column)}>
        <PrimaryAction
          icon={<IconCashBanknote size={26} stroke={1.8} aria-hidden />}
          isDisabled={!isEnough || pay.isPending}
          onPress={take}
        >
          {t('cash.take')}
        </PrimaryAction>
      </footer>
    </section>
  )
}

function ChangeLine({ total, received }: { total: number; received: number | null }) {
  const { t } = useTranslation()
  if (received !== null && received < total) {
    return (
      <p role="status" className={styles.missing}>
        {t('cash.missing', { amount: formatRupiah(rupiah(total - received)) })}
      </p>
    )
  }
  return (
    <div role="status" className={styles.change}>
      <p className={panes.muted}>{t('cash.change')}</p>
      <Amount amount={received === null ? 0 : received - total} />
    </div>
  )
}
