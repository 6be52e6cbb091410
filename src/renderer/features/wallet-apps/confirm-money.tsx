import { IconBolt, IconCheck, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import { Button } from '../../components/button.tsx'
import forms from '../../components/form.module.css'
import { useKeys } from '../../components/hotkey.ts'
import { Notice } from '../../components/notice.tsx'
import { useConfirmMoney, useRefuseMoney } from '../../data/wallet-apps.ts'
import { PinDialog } from '../../session/pin-dialog.tsx'
import { appName } from '../../text/app-name.ts'
import { failureText } from '../../text/failure-text.ts'
import styles from './confirm-money.module.css'

export interface ConfirmMoneyProps {
  notificationNumber: number
  app: string | null
  amount: number
  /** It waits only because its app or its sentence does not settle by itself yet. */
  mayBecomeAutomatic: boolean
  /** The keys of the two answers, where only one question is shown. */
  hasKeys?: boolean
}

/**
 * The answers to proposed money: it is for this payment, it is not, and (the owner) it is from now on without
 * asking.
 */
export function ConfirmMoney({ hasKeys = false, mayBecomeAutomatic, ...money }: ConfirmMoneyProps) {
  const { t } = useTranslation()
  const { notificationNumber } = money
  const confirm = useConfirmMoney()
  const refuse = useRefuseMoney()
  const [isAsking, setIsAsking] = useState(false)
  const amount = formatRupiah(rupiah(money.amount))
  const isBusy = confirm.isPending || refuse.isPending
  const error = confirm.error ?? refuse.error
  const say = (answer: typeof confirm | typeof refuse) => {
    if (!isBusy) answer.mutate({ notificationNumber })
  }
  useKeys(hasKeys ? { F8: () => say(confirm), F9: () => say(refuse) } : {})
  return (
    <>
      {error && !isAsking && <Notice tone="danger">{failureText(t, error)}</Notice>}
      <Button
        icon={<IconX size={20} stroke={2} aria-hidden />}
        aria-label={t('proposal.refuseLabel', { amount })}
        disabled={isBusy}
        onClick={() => say(refuse)}
      >
        {t('proposal.refuse')}
        {hasKeys && <Key name="F9" />}
      </Button>
      <Button
        tone="strong"
        icon={<IconCheck size={20} stroke={2} aria-hidden />}
        aria-label={t('proposal.confirmLabel', { amount })}
        disabled={isBusy}
        onClick={() => say(confirm)}
      >
        {t('proposal.confirm')}
        {hasKeys && <Key name="F8" />}
      </Button>
      {mayBecomeAutomatic && (
        <Button
          tone="quiet"
          className={styles.automatic}
          icon={<IconBolt size={20} stroke={1.8} aria-hidden />}
          disabled={isBusy}
          onClick={() => setIsAsking(true)}
        >
          {t('proposal.fromNowOn')}
        </Button>
      )}
      {isAsking && (
        <FromNowOn
          app={appName(money.app) ?? ''}
          amount={amount}
          confirm={confirm}
          notificationNumber={notificationNumber}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  )
}

interface FromNowOnProps {
  app: string
  amount: string
  confirm: ReturnType<typeof useConfirmMoney>
  notificationNumber: number
  onClose: () => void
}

/** The owner confirms the money and lets the app settle by itself. */
function FromNowOn({ app, amount, confirm, notificationNumber, onClose }: FromNowOnProps) {
  const { t } = useTranslation()
  return (
    <PinDialog
      title={t('proposal.fromNowOnTitle', { app })}
      confirm={t('proposal.fromNowOnConfirm')}
      isBusy={confirm.isPending}
      error={confirm.error}
      onClose={onClose}
      onPin={(pin) => confirm.mutate({ notificationNumber, pin }, { onSuccess: onClose })}
    >
      <p className={forms.text}>{t('proposal.fromNowOnText', { app, amount })}</p>
    </PinDialog>
  )
}

function Key({ name }: { name: string }) {
  return (
    <kbd className={styles.key} aria-hidden>
      {name}
    </kbd>
  )
}
