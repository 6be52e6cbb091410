import { TextInput } from '@mantine/core'
import { IconBackspace } from '@tabler/icons-react'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import { Button } from '../../components/button.tsx'
import { keepKeysOnScreen } from '../../components/hotkey.ts'
import { readTypedRupiah, typedRupiah } from '../../components/money-text.ts'
import styles from './keypad.module.css'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '000'] as const

export interface KeypadProps {
  ref: Ref<HTMLInputElement>
  isBusy: boolean
  onAdd: (amount: number, name: string) => void
}

/** A sale without a catalogue: an amount with an optional name. */
export function Keypad({ ref, isBusy, onAdd }: KeypadProps) {
  const { t } = useTranslation()
  const [amount, setAmount] = useState<number | null>(null)
  const [name, setName] = useState('')
  const press = (key: string) => setAmount((old) => readTypedRupiah(`${old ?? ''}${key}`))
  const isReady = amount !== null && amount > 0 && !isBusy

  function add() {
    if (!isReady) return
    onAdd(amount, name.trim())
    setAmount(null)
    setName('')
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }

  return (
    <form
      aria-label={t('keypad.title')}
      className={styles.keypad}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <label className={styles.display}>
        <span className={styles.unit} aria-hidden>
          Rp
        </span>
        <span className="visually-hidden">{t('keypad.display')}</span>
        <input
          ref={ref}
          className={styles.amount}
          inputMode="numeric"
          autoComplete="off"
          placeholder="0"
          value={typedRupiah(amount)}
          onChange={(event) => setAmount(readTypedRupiah(event.currentTarget.value))}
        />
      </label>
      <div className={styles.keys}>
        {KEYS.map((key) => (
          <button
            key={key}
            type="button"
            className={styles.key}
            onMouseDown={keepKeysOnScreen}
            onClick={() => press(key)}
          >
            {key}
          </button>
        ))}
        <button
          type="button"
          className={styles.key}
          aria-label={t('keypad.erase')}
          onMouseDown={keepKeysOnScreen}
          onClick={() => setAmount((old) => readTypedRupiah(String(old ?? '').slice(0, -1)))}
        >
          <IconBackspace size={26} stroke={1.8} aria-hidden />
        </button>
      </div>
      <TextInput
        aria-label={t('keypad.name')}
        placeholder={t('keypad.name')}
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" tone="strong" size="large" disabled={!isReady}>
        {amount ? t('keypad.add', { amount: formatRupiah(rupiah(amount)) }) : t('keypad.addEmpty')}
      </Button>
    </form>
  )
}
