import { IconCashBanknote, IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { useConfirmByHand } from '../../data/till.ts'
import { ByHandDialog } from '../payments/by-hand-dialog.tsx'
import panes from './pane.module.css'

export interface UnpaidActionsProps {
  /** As it is written for people. */
  amount: string
  isBusy: boolean
  onCash: () => void
}

/** What can be done while a QRIS is out or over and no money has come: vouch for it, or take cash. */
export function UnpaidActions({ amount, isBusy, onCash }: UnpaidActionsProps) {
  const { t } = useTranslation()
  const confirm = useConfirmByHand()
  const [isByHand, setIsByHand] = useState(false)
  return (
    <div className={panes.pair}>
      <Button
        icon={<IconHandStop size={22} stroke={1.8} aria-hidden />}
        disabled={isBusy}
        onClick={() => setIsByHand(true)}
      >
        {t('paying.byHand')}
      </Button>
      <Button
        icon={<IconCashBanknote size={22} stroke={1.8} aria-hidden />}
        disabled={isBusy}
        onClick={onCash}
      >
        {t('paying.toCash')}
      </Button>
      {isByHand && (
        <ByHandDialog amount={amount} confirm={confirm} onClose={() => setIsByHand(false)} />
      )}
    </div>
  )
}
