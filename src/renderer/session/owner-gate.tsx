import { useForm } from '@mantine/form'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../shared/people/session.ts'
import { Button } from '../components/button.tsx'
import cards from '../components/card.module.css'
import forms from '../components/form.module.css'
import { Notice } from '../components/notice.tsx'
import { useNow } from '../components/now.ts'
import { PinInput } from '../components/pin-input.tsx'
import { sessionQuery, useLockOwner, useUnlockOwner } from '../data/session.ts'
import { failureText } from '../text/failure-text.ts'
import { durationText } from '../text/time-text.ts'
import styles from './owner-gate.module.css'

function isOpen(session: Session | undefined, nowMs: number): boolean {
  if (!session) return false
  return session.role === 'admin' || (session.ownerUntilMs ?? 0) > nowMs
}

/** Shows its children while the owner's part is open, else asks for the PIN. */
export function OwnerGate({ children }: { children: ReactNode }) {
  const { data: session } = useQuery(sessionQuery())
  const now = useNow()
  return isOpen(session, now) ? children : <PinForm />
}

function PinForm() {
  const { t } = useTranslation()
  const unlock = useUnlockOwner()
  const form = useForm({ initialValues: { pin: '' } })
  const mayGo = form.values.pin !== '' && !unlock.isPending
  return (
    <form
      aria-label={t('owner.title')}
      className={cards.card}
      style={{ maxWidth: 440 }}
      onSubmit={form.onSubmit(({ pin }) => {
        if (!mayGo) return
        unlock.mutate(pin)
        form.reset()
      })}
    >
      <p className={cards.title}>{t('owner.title')}</p>
      <p className={forms.text}>{t('owner.intro')}</p>
      <PinInput autoFocus label={t('owner.pin')} {...form.getInputProps('pin')} />
      {unlock.error && <Notice tone="danger">{failureText(t, unlock.error)}</Notice>}
      <div className={forms.actions}>
        <Button
          type="submit"
          tone="primary"
          icon={<IconLockOpen size={20} stroke={1.8} aria-hidden />}
          disabled={!mayGo}
        >
          {t('owner.unlock')}
        </Button>
      </div>
    </form>
  )
}

/** Shows for how long the owner's part is open in this window, with a button that closes it. */
export function OwnerStrip() {
  const { t } = useTranslation()
  const { data: session } = useQuery(sessionQuery())
  const now = useNow()
  const lock = useLockOwner()
  if (!session || !isOpen(session, now)) return null
  return (
    <div className={styles.strip}>
      <span>
        {t('owner.openFor')}
        {session.ownerUntilMs !== null && ` · ${durationText(session.ownerUntilMs - now)}`}
      </span>
      <Button icon={<IconLock size={18} stroke={1.8} aria-hidden />} onClick={() => lock.mutate()}>
        {t('owner.lock')}
      </Button>
    </div>
  )
}
