import { IconBolt, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import { Button } from '../../components/button.tsx'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { useConfirmMoney } from '../../data/wallet-apps.ts'
import { PinDialog } from '../../session/pin-dialog.tsx'
import { appName } from '../../text/app-name.ts'
import { failureText } from '../../text/failure-text.ts'

export interface ConfirmMoneyProps {
  notificationNumber: number
  app: string | null
  amount: number
  /** It waits only because its app does not settle by itself yet. */
  mayBecomeAutomatic: boolean
}

/** The answers to proposed money: it is there, and (the owner) it is there from now on without asking. */
export function ConfirmMoney(props: ConfirmMoneyProps) {
  const { notificationNumber, app, amount, mayBecomeAutomatic } = props
  const { t } = useTranslation()
  const confirm = useConfirmMoney()
  const [isAsking, setIsAsking] = useState(false)
  const money = formatRupiah(rupiah(amount))
  const name = appName(app) ?? ''
  return (
    <>
      {confirm.error && !isAsking && <Notice tone="danger">{failureText(t, confirm.error)}</Notice>}
      {mayBecomeAutomatic && (
        <Button
          icon={<IconBolt size={20} stroke={1.8} aria-hidden />}
          disabled={confirm.isPending}
          onClick={() => setIsAsking(true)}
        >
          {t('proposal.fromNowOn')}
        </Button>
      )}
      <Button
        tone="strong"
        icon={<IconCheck size={20} stroke={2} aria-hidden />}
        aria-label={t('proposal.confirmLabel', { amount: money })}
        disabled={confirm.isPending}
        onClick={() => confirm.mutate({ notificationNumber })}
      >
        {t('proposal.confirm')}
      </Button>
      {isAsking && (
        <PinDialog
          title={t('proposal.fromNowOnTitle', { app: name })}
          confirm={t('proposal.fromNowOnConfirm')}
          isBusy={confirm.isPending}
          error={confirm.error}
          onClose={() => setIsAsking(false)}
          onPin={(pin) =>
            confirm.mutate({ notificationNumber, pin }, { onSuccess: () => setIsAsking(false) })
          }
        >
          <p className={forms.text}>{t('proposal.fromNowOnText', { app: name, amount: money })}</p>
        </PinDialog>
      )}
    </>
  )
}
