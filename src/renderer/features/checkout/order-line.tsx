import { IconMinus, IconNote, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import { lineTotal, type OrderLine } from '../../../shared/sales/order.ts'
import { IconButton } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { keepKeysOnScreen } from '../../components/hotkey.ts'
import styles from './order-line.module.css'

export interface OrderLineProps {
  line: OrderLine
  isOpen: boolean
  onOpen: () => void
  onQuantity: (quantity: number) => void
  onNote: () => void
}

/** One line of the order. The one in hand shows its stepper, note and bin; the others stay calm. */
export function OrderLineRow({ line, isOpen, onOpen, onQuantity, onNote }: OrderLineProps) {
  const { t } = useTranslation()
  const total = formatRupiah(lineTotal(line))
  return (
    <li className={classes(styles.line, isOpen && styles.open)}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-label={t('order.line', { name: line.name, quantity: line.quantity, total })}
        className={styles.row}
        onMouseDown={keepKeysOnScreen}
        onClick={onOpen}
      >
        <span className={styles.quantity}>{line.quantity}</span>
        <span className={styles.what}>
          <span className={styles.name}>{line.name}</span>
          {line.quantity > 1 && (
            <span className={styles.small}>
              {t('order.each', { price: formatRupiah(line.unitPrice) })}
            </span>
          )}
          {line.note !== '' && <span className={styles.small}>{line.note}</span>}
        </span>
        <span className={styles.total}>{total}</span>
      </button>
      {isOpen && <LineTools line={line} onQuantity={onQuantity} onNote={onNote} />}
    </li>
  )
}

function LineTools({
  line,
  onQuantity,
  onNote,
}: Pick<OrderLineProps, 'line' | 'onQuantity' | 'onNote'>) {
  const { t } = useTranslation()
  const { name, quantity } = line

  function commit(text: string) {
    const asked = Math.min(9_999, Number.parseInt(text, 10))
    if (Number.isInteger(asked) && asked >= 0 && asked !== quantity) onQuantity(asked)
  }

  return (
    <div className={styles.tools}>
      <div className={styles.stepper}>
        <IconButton
          label={t('order.less', { name })}
          onMouseDown={keepKeysOnScreen}
          onClick={() => onQuantity(quantity - 1)}
        >
          <IconMinus size={20} aria-hidden />
        </IconButton>
        <input
          key={quantity}
          aria-label={t('order.quantity', { name })}
          className={styles.field}
          inputMode="numeric"
          maxLength={4}
          defaultValue={quantity}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={(event) => commit(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur()
          }}
        />
        <IconButton
          label={t('order.more', { name })}
          disabled={quantity >= 9_999}
          onMouseDown={keepKeysOnScreen}
          onClick={() => onQuantity(quantity + 1)}
        >
          <IconPlus size={20} aria-hidden />
        </IconButton>
      </div>
      <span className={styles.space} />
      <IconButton label={t('order.noteLine', { name })} onClick={onNote}>
        <IconNote size={20} stroke={1.8} aria-hidden />
      </IconButton>
      <IconButton
        label={t('order.remove', { name })}
        onMouseDown={keepKeysOnScreen}
        onClick={() => onQuantity(0)}
      >
        <IconTrash size={20} stroke={1.8} aria-hidden />
      </IconButton>
    </div>
  )
}
