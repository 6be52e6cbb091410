import { useTranslation } from 'react-i18next'
import type { EpochMs } from '../../../shared/base/time.ts'
import type { DisplayView } from '../../../shared/sales/display-view.ts'
import { clockText, dayText } from '../../text/time-text.ts'
import styles from './idle-picture.module.css'
import whole from './whole-picture.module.css'

export function IdlePicture({ view, nowMs }: { view: DisplayView; nowMs: EpochMs }) {
  const { t, i18n } = useTranslation()
  return (
    <section className={whole.whole}>
      <span className={styles.letter} aria-hidden>
        {view.shopName.trim().slice(0, 1).toLocaleUpperCase('id')}
      </span>
      <h1 className={whole.title}>{view.shopName}</h1>
      <p className={whole.text}>{view.idleMessage || t('display.idle')}</p>
      <p className={styles.clock}>
        <span className={styles.time}>{clockText(nowMs, i18n.language, view.timeZone)}</span>
        <span>{dayText(nowMs, i18n.language, view.timeZone)}</span>
      </p>
    </section>
  )
}
