import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import type { DemoNotification } from '../../data/phone-simulator.ts'
import styles from './simulator-screen.module.css'

const FIELDS = [
  { name: 'app', label: 'simulator.app', maxLength: 100 },
  { name: 'title', label: 'simulator.heading', maxLength: 200 },
  { name: 'text', label: 'simulator.text', maxLength: 2_000 },
] as const

export interface FreeFormProps {
  isBusy: boolean
  onSend: (notification: DemoNotification) => void
}

/** Any sentence from any app, to see what the gateway makes of it. */
export function FreeForm({ isBusy, onSend }: FreeFormProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<DemoNotification>({ app: 'id.dana', title: '', text: '' })
  const isReady = draft.text.trim() !== '' && !isBusy

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (isReady) onSend(draft)
  }

  return (
    <details className={styles.free}>
      <summary>{t('simulator.free')}</summary>
      <form className={styles.form} onSubmit={submit}>
        {FIELDS.map(({ name, label, maxLength }) => (
          <label key={name} className={styles.field}>
            {t(label)}
            <input
              maxLength={maxLength}
              autoComplete="off"
              value={draft[name]}
              onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
            />
          </label>
        ))}
        <Button type="submit" disabled={!isReady}>
          {t('simulator.send')}
        </Button>
      </form>
    </details>
  )
}
