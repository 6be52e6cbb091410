import { IconClockOff, IconQrcodeOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ended-pictures.module.css'
import whole from './whole-picture.module.css'

export function ExpiredPicture() {
  const { t } = useTranslation()
  return (
    <Ended
      icon={<IconClockOff />}
      title={t('display.expiredTitle')}
      text={t('display.expiredText')}
    />
  )
}

export function CancelledPicture() {
  const { t } = useTranslation()
  return (
    <Ended
      icon={<IconQrcodeOff />}
      title={t('display.cancelledTitle')}
      text={t('display.cancelledText')}
    />
  )
}

function Ended({ icon, title, text }: { icon: ReactNode; title: string; text: string }) {
  return (
    <section role="status" className={whole.whole}>
      <span className={styles.picture} aria-hidden>
        {icon}
      </span>
      <h1 className={whole.title}>{title}</h1>
      <p className={whole.text}>{text}</p>
    </section>
  )
}
