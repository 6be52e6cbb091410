import { useTranslation } from 'react-i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import type { ReplayedTexts } from '../../../shared/inbox/teaching.ts'
import { useShopTime } from '../../components/shop-time.ts'
import styles from './teaching.module.css'

/** Stored texts, each with what the rule reads in it. */
export function ReplayedList({ heading, texts }: { heading: string; texts: ReplayedTexts }) {
  const { t } = useTranslation()
  const time = useShopTime()
  return (
    <section className={styles.replayed}>
      <h3 className={styles.heading}>{heading}</h3>
      {texts.shown.length > 0 && (
        <table className={styles.table}>
          <tbody>
            {texts.shown.map((text) => (
              <tr key={text.number}>
                <td className={styles.sum}>
                  {text.amount === null ? '—' : formatRupiah(rupiah(text.amount))}
                  {text.payer !== null && <small>{text.payer}</small>}
                </td>
                <td>
                  {text.isNotMoney && <strong>{t('teach.marked')} · </strong>}
                  {text.text}
                  <small>{time.moment(text.receivedAtMs)}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {texts.count > texts.shown.length && (
        <p className={styles.small}>
          {t('teach.more', { count: texts.count - texts.shown.length })}
        </p>
      )}
    </section>
  )
}
