import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Merchant } from '../../../shared/sites/merchant.ts'
import {
  RECEIVING_METHODS,
  type ReceivingMethod,
  type ReceivingMethodCode,
} from '../../../shared/sites/receiving-method.ts'
import { IconButton } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { Dialog } from '../../components/dialog.tsx'
import forms from '../../components/form.module.css'
import { FormActions } from '../../components/form-actions.tsx'
import { Notice } from '../../components/notice.tsx'
import { methodsQuery, useRemoveMethod, useSetMethod } from '../../data/merchants.ts'
import { failureText } from '../../text/failure-text.ts'
import { QrisPicker } from '../qris/qris-picker.tsx'

const CODES = Object.keys(RECEIVING_METHODS) as ReceivingMethodCode[]

/** Where money of each way to pay comes to: a QRIS, or the phone number of a wallet. */
export function BayarggMethods({ site }: { site: Merchant }) {
  const { t } = useTranslation()
  const { data: methods } = useQuery(methodsQuery(site.id))
  const [edited, setEdited] = useState<ReceivingMethodCode | null>(null)
  return (
    <section aria-label={t('bayargg.methods')} className={forms.form}>
      <div>
        <h3 className={cards.title}>{t('bayargg.methods')}</h3>
        <p className={cards.help}>{t('bayargg.methodsHelp')}</p>
      </div>
      <ul className={cards.rows}>
        <li className={cards.row}>
          <div className={cards.what}>
            <p className={cards.name}>QRIS</p>
            <p className={cards.help}>{t(site.accountId ? 'bayargg.own' : 'bayargg.unset')}</p>
          </div>
        </li>
        {CODES.map((code) => (
          <MethodRow
            key={code}
            site={site}
            code={code}
            receiving={methods?.find(({ method }) => method === code)}
            onEdit={() => setEdited(code)}
          />
        ))}
      </ul>
      {edited && <MethodDialog site={site} code={edited} onClose={() => setEdited(null)} />}
    </section>
  )
}

interface MethodRowProps {
  site: Merchant
  code: ReceivingMethodCode
  receiving: ReceivingMethod | undefined
  onEdit: () => void
}

function MethodRow({ site, code, receiving, onEdit }: MethodRowProps) {
  const { t } = useTranslation()
  const remove = useRemoveMethod()
  const { name } = RECEIVING_METHODS[code]
  const place = receiving && (receiving.walletNumber ?? receiving.label)
  return (
    <li className={cards.row}>
      <div className={cards.what}>
        <p className={cards.name}>{name}</p>
        <p className={cards.help}>{place ?? t('bayargg.unset')}</p>
      </div>
      <IconButton
        label={t(receiving ? 'bayargg.change' : 'bayargg.set', { method: name })}
        onClick={onEdit}
      >
        {receiving ? (
          <IconPencil size={20} stroke={1.8} aria-hidden />
        ) : (
          <IconPlus size={20} stroke={1.8} aria-hidden />
        )}
      </IconButton>
      {receiving && (
        <IconButton
          label={t('bayargg.remove', { method: name })}
          disabled={remove.isPending}
          onClick={() => remove.mutate({ id: site.id, method: code })}
        >
          <IconTrash size={20} stroke={1.8} aria-hidden />
        </IconButton>
      )}
    </li>
  )
}

interface MethodDialogProps {
  site: Merchant
  code: ReceivingMethodCode
  onClose: () => void
}

function MethodDialog({ site, code, onClose }: MethodDialogProps) {
  const { t } = useTranslation()
  const set = useSetMethod()
  const { name, kind } = RECEIVING_METHODS[code]
  const save = (place: string) =>
    set.mutate({ id: site.id, method: code, place }, { onSuccess: onClose })
  return (
    <Dialog size={600} title={name} onClose={onClose}>
      <div className={forms.form}>
        {set.error && <Notice tone="danger">{failureText(t, set.error)}</Notice>}
        {kind === 'qris' ? (
          <QrisPicker isBusy={set.isPending} onUse={({ text }) => save(text)} />
        ) : (
          <WalletForm isBusy={set.isPending} onSave={save} onClose={onClose} />
        )}
      </div>
    </Dialog>
  )
}

interface WalletFormProps {
  isBusy: boolean
  onSave: (number: string) => void
  onClose: () => void
}

function WalletForm({ isBusy, onSave, onClose }: WalletFormProps) {
  const { t } = useTranslation()
  const form = useForm({ initialValues: { number: '' } })
  const isEmpty = form.values.number.trim() === ''
  return (
    <form
      className={forms.form}
      onSubmit={form.onSubmit(({ number }) => {
        if (!isEmpty) onSave(number)
      })}
    >
      <TextInput
        data-autofocus
        label={t('bayargg.wallet')}
        description={t('bayargg.walletHelp')}
        inputMode="tel"
        placeholder="0812 3456 7890"
        maxLength={30}
        autoComplete="off"
        {...form.getInputProps('number')}
      />
      <FormActions isDisabled={isBusy || isEmpty} onClose={onClose} />
    </form>
  )
}
