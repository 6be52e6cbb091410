import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LedgerFinding } from '../../../shared/base/ledger.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import forms from '../../components/form.module.css'
import { FormActions } from '../../components/form-actions.tsx'
import { Notice } from '../../components/notice.tsx'
import { PinInput } from '../../components/pin-input.tsx'
import { useShopTime } from '../../components/shop-time.ts'
import { useAcceptLedger } from '../../data/session.ts'

const SHORTEST_REASON = 3

/** What is wrong with the money records, and the owner's way to go on. */
export function LedgerNotice({ finding }: { finding: LedgerFinding }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const what = useFindingText(finding)
  return (
    <Notice tone="danger" title={what}>
      <p>{t('ledger.consequence')}</p>
      <Button onClick={() => setOpen(true)}>{t('ledger.open')}</Button>
      {isOpen && <AcceptDialog what={what} onClose={() => setOpen(false)} />}
    </Notice>
  )
}

function useFindingText(finding: LedgerFinding): string {
  const { t } = useTranslation()
  const { moment } = useShopTime()
  if (finding.kind === 'changed') {
    return t('ledger.changed', { number: finding.firstBadSequence })
  }
  const { knownSequence, knownAtMs, newestSequence, newestAtMs } = finding
  const missing = knownSequence - newestSequence
  if (missing <= 0 || newestAtMs === null) return t('ledger.replaced', { time: moment(knownAtMs) })
  return t('ledger.missing', {
    count: missing,
    from: moment(newestAtMs),
    until: moment(knownAtMs),
  })
}

/** The owner says why, and money is matched by itself again. */
function AcceptDialog({ what, onClose }: { what: string; onClose: () => void }) {
  const { t } = useTranslation()
  const accept = useAcceptLedger()
  const form = useForm({ initialValues: { reason: '', pin: '' } })
  const reason = form.values.reason.trim()
  const isReady = reason.length >= SHORTEST_REASON && form.values.pin !== '' && !accept.isPending
  return (
    <Dialog title={t('ledger.title')} onClose={onClose}>
      <form
        className={forms.form}
        onSubmit={form.onSubmit(({ pin }) => {
          if (!isReady) return
          accept.mutate(
            { pin, reason },
            { onSuccess: onClose, onError: () => form.setFieldValue('pin', '') },
          )
        })}
      >
        <p className={forms.text}>{what}</p>
        <p className={forms.text}>{t('ledger.text')}</p>
        <TextInput
          data-autofocus
          label={t('ledger.reason')}
          description={t('ledger.reasonHelp')}
          maxLength={200}
          autoComplete="off"
          {...form.getInputProps('reason')}
        />
        <PinInput label={t('owner.pin')} {...form.getInputProps('pin')} />
        <FormActions
          submit={t('ledger.accept')}
          isDisabled={!isReady}
          error={accept.error}
          onClose={onClose}
        />
      </form>
    </Dialog>
  )
}
