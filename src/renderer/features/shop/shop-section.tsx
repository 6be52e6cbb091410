import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Shop } from '../../../shared/sales/shop.ts'
import { Button } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { Dialog } from '../../components/dialog.tsx'
import forms from '../../components/form.module.css'
import { Notice } from '../../components/notice.tsx'
import { notify } from '../../components/notify.tsx'
import { useSetSetting } from '../../data/settings.ts'
import { shopQuery, useChangeQris, useRenameShop } from '../../data/shop.ts'
import { failureText } from '../../text/failure-text.ts'
import { QrisFacts } from '../qris/qris-confirm.tsx'
import { QrisPicker } from '../qris/qris-picker.tsx'

export function ShopSection() {
  const { data: shop } = useQuery(shopQuery())
  if (!shop) return null
  return (
    <div>
      <NameCard key={`name-${shop.name}`} shop={shop} />
      <MessageCard key={`message-${shop.idleMessage}`} shop={shop} />
      <QrisCard shop={shop} />
    </div>
  )
}

interface LineFormProps {
  label: string
  help?: string
  value: string
  maxLength: number
  isRequired: boolean
  isBusy: boolean
  onSave: (value: string) => void
}

function LineForm({ label, help, value, maxLength, isRequired, isBusy, onSave }: LineFormProps) {
  const { t } = useTranslation()
  const form = useForm({ initialValues: { text: value } })
  const text = form.values.text.trim()
  const isReady = text !== value && (!isRequired || text !== '') && !isBusy
  return (
    <form
      className={cards.card}
      onSubmit={form.onSubmit(() => {
        if (isReady) onSave(text)
      })}
    >
      <div className={cards.inline}>
        <TextInput
          label={label}
          maxLength={maxLength}
          autoComplete="off"
          {...form.getInputProps('text')}
        />
        <Button type="submit" disabled={!isReady}>
          {t('action.save')}
        </Button>
      </div>
      {help && <p className={cards.help}>{help}</p>}
    </form>
  )
}

function NameCard({ shop }: { shop: Shop }) {
  const { t } = useTranslation()
  const rename = useRenameShop()
  return (
    <LineForm
      isRequired
      label={t('settings.shopName')}
      value={shop.name}
      maxLength={60}
      isBusy={rename.isPending}
      onSave={(name) =>
        rename.mutate(name, { onSuccess: () => notify({ tone: 'good', title: t('action.saved') }) })
      }
    />
  )
}

function MessageCard({ shop }: { shop: Shop }) {
  const { t } = useTranslation()
  const set = useSetSetting()
  return (
    <>
      <LineForm
        isRequired={false}
        label={t('settings.idleMessage')}
        help={t('settings.idleMessageHelp')}
        value={shop.idleMessage}
        maxLength={120}
        isBusy={set.isPending}
        onSave={(value) =>
          set.mutate(
            { key: 'idleMessage', value },
            { onSuccess: () => notify({ tone: 'good', title: t('action.saved') }) },
          )
        }
      />
      {set.error && <Notice tone="danger">{failureText(t, set.error)}</Notice>}
    </>
  )
}

function QrisCard({ shop }: { shop: Shop }) {
  const { t } = useTranslation()
  const [isChanging, setIsChanging] = useState(false)
  const change = useChangeQris()
  return (
    <section className={cards.card}>
      <p className={cards.title}>{t('settings.currentQris')}</p>
      {shop.qris ? <QrisFacts preview={shop.qris} /> : <p>{t('settings.noQris')}</p>}
      <p className={cards.help}>{t('settings.changeQrisHelp')}</p>
      <div className={forms.actions}>
        <Button onClick={() => setIsChanging(true)}>{t('settings.changeQris')}</Button>
      </div>
      {isChanging && (
        <Dialog size={600} title={t('settings.changeQris')} onClose={() => setIsChanging(false)}>
          <div className={forms.form}>
            <QrisPicker
              isBusy={change.isPending}
              onUse={({ text }) =>
                change.mutate(text, {
                  onSuccess: () => {
                    setIsChanging(false)
                    notify({ tone: 'good', title: t('action.saved') })
                  },
                })
              }
            />
            {change.error && <Notice tone="danger">{failureText(t, change.error)}</Notice>}
          </div>
        </Dialog>
      )}
    </section>
  )
}
