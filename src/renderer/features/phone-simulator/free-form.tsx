import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import type { DemoNotification } from '../../data/phone-simulator.ts'
import styles from './phone-simulator-screen.module.css'

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
  const form = useForm<DemoNotification>({
    initialValues: { app: 'id.dana', title: '', text: '' },
  })
  const isReady = form.values.text.trim() !== '' && !isBusy
  return (
    <details className={styles.free}>
      <summary>{t('simulator.free')}</summary>
      <form
        className={styles.form}
        onSubmit={form.onSubmit((notification) => {
          if (isReady) onSend(notification)
        })}
      >
        {FIELDS.map(({ name, label, maxLength }) => (
          <label key={name} className={styles.field}>
            {t(label)}
            <input
              maxLength={maxLength}
              autoComplete="off"
              {...form.getInputProps(name, { withError: false })}
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
