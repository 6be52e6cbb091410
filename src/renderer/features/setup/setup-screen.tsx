import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconCheck } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QrisPreview } from '../../../shared/payments/qris-preview.ts'
import { Button } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import forms from '../../components/form.module.css'
import { LanguageSwitch } from '../../components/language-switch.tsx'
import { pairingQuery } from '../../data/devices.ts'
import { sessionQuery, useUnlockOwner } from '../../data/session.ts'
import { useSetUpShop } from '../../data/shop.ts'
import { PhonePairing } from '../phones/phone-pairing.tsx'
import { QrisPicker } from '../qris/qris-picker.tsx'
import { PinStep } from './pin-step.tsx'
import styles from './setup-screen.module.css'

const STEPS = ['shop', 'qris', 'pin', 'phone'] as const
type Step = (typeof STEPS)[number]

export interface SetupScreenProps {
  onBegin: () => void
  onEnd: () => void
}

/** The set-up of a new shop in four steps. */
export function SetupScreen({ onBegin, onEnd }: SetupScreenProps) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const setUp = useSetUpShop()
  const unlock = useUnlockOwner()
  const [step, setStep] = useState<Step>('shop')
  const [name, setName] = useState('')
  const [qris, setQris] = useState<QrisPreview | null>(null)

  async function create(pin: string) {
    if (!qris) return
    onBegin()
    try {
      await setUp.mutateAsync({ name, qris: qris.text, ownerPin: pin })
    } catch {
      return // The step shows what went wrong.
    }
    // The PIN was typed just now, so pairing a phone does not ask for it again.
    await unlock.mutateAsync(pin).catch(() => {})
    setStep('phone')
  }
  const finish = async () => {
    await queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey })
    onEnd()
  }

  return (
    <div className={styles.setup}>
      <div className={styles.card}>
        <Progress step={step} />
        {step === 'shop' && (
          <ShopStep
            name={name}
            onName={(typed) => {
              setName(typed)
              setStep('qris')
            }}
          />
        )}
        {step === 'qris' && (
          <>
            <StepHead title={t('setup.qrisTitle')} text={t('setup.qrisText')} />
            <QrisPicker
              onBack={() => setStep('shop')}
              onUse={(preview) => {
                setQris(preview)
                setStep('pin')
              }}
            />
          </>
        )}
        {step === 'pin' && (
          <>
            <StepHead title={t('setup.pinTitle')} text={t('setup.pinText')} />
            <PinStep
              isBusy={setUp.isPending || unlock.isPending}
              error={setUp.error}
              onBack={() => setStep('qris')}
              onPin={(pin) => void create(pin)}
            />
          </>
        )}
        {step === 'phone' && (
          <>
            <StepHead title={t('setup.phoneTitle')} text={t('setup.phoneText')} />
            <PhonePairing />
            <Finish onFinish={() => void finish()} />
          </>
        )}
      </div>
      <LanguageSwitch />
    </div>
  )
}

function Progress({ step }: { step: Step }) {
  const { t } = useTranslation()
  const current = STEPS.indexOf(step)
  return (
    <ol
      aria-label={t('setup.step', { step: current + 1, count: STEPS.length })}
      className={styles.progress}
    >
      {STEPS.map((each, index) => (
        <li
          key={each}
          aria-current={each === step ? 'step' : undefined}
          className={classes(
            styles.step,
            index === current && styles.now,
            index < current && styles.done,
          )}
        >
          <span className={styles.dot}>
            {index < current ? <IconCheck size={16} stroke={3} aria-hidden /> : index + 1}
          </span>
          {t(`setup.steps.${each}`)}
        </li>
      ))}
    </ol>
  )
}

function StepHead({ title, text }: { title: string; text: string }) {
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
    </header>
  )
}

interface ShopStepProps {
  name: string
  onName: (name: string) => void
}

function ShopStep({ name, onName }: ShopStepProps) {
  const { t } = useTranslation()
  const form = useForm({ initialValues: { name } })
  const typed = form.values.name.trim()
  return (
    <>
      <StepHead title={t('setup.shopTitle')} text={t('setup.shopText')} />
      <form
        className={forms.form}
        onSubmit={form.onSubmit(() => {
          if (typed !== '') onName(typed)
        })}
      >
        <TextInput
          autoFocus
          label={t('setup.shopName')}
          description={t('setup.shopNameHelp')}
          maxLength={60}
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <div className={styles.actions}>
          <Button type="submit" tone="primary" size="large" disabled={typed === ''}>
            {t('action.next')}
          </Button>
        </div>
      </form>
    </>
  )
}

/** Pairing may wait; once a phone is there, selling is the next step. */
function Finish({ onFinish }: { onFinish: () => void }) {
  const { t } = useTranslation()
  const { data: pairing } = useQuery(pairingQuery())
  return (
    <div className={styles.actions}>
      {pairing?.device ? (
        <Button tone="primary" size="large" onClick={onFinish}>
          {t('setup.done')}
        </Button>
      ) : (
        <Button onClick={onFinish}>{t('setup.later')}</Button>
      )}
    </div>
  )
}
