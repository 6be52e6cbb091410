import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../../shared/base/money.ts'
import { pictureTotal } from '../../../shared/sales/display.ts'
import type { DisplayView } from '../../../shared/sales/display-view.ts'
import { lineTotal, type OrderLine } from '../../../shared/sales/order.ts'
import { Amount } from '../../components/amount.tsx'
import styles from './order-picture.module.css'
import { ShopMark } from './shop-mark.tsx'

/** The live order: the newest lines stay in sight, the total never moves. */
export function OrderPicture({ view }: { view: DisplayView }) {
  const { t } = useTranslation()
  const lines = view.order?.lines ?? []
  return (
    <section className={styles.order}>
      <header className={styles.header}>
        <ShopMark name={view.shopName} />
        <h1 className={styles.title}>{t('display.order')}</h1>
      </header>
      <div className={styles.window}>
        <ul className={styles.lines}>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      </div>
      <footer className={styles.footer}>
        <span className={styles.word}>{t('display.total')}</span>
        <Amount amount={pictureTotal(view)} className={styles.total} />
      </footer>
    </section>
  )
}

function Line({ line }: { line: OrderLine }) {
  return (
    <li className={styles.line}>
      <span className={styles.quantity}>{line.quantity}</span>
      <span className={styles.what}>
        {line.name}
        {line.note !== '' && <span className={styles.note}>{line.note}</span>}
      </span>
      <span className={styles.price}>{formatRupiah(lineTotal(line))}</span>
    </li>
  )
}
