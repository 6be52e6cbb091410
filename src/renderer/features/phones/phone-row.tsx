import { IconDeviceMobile, IconDeviceMobileOff, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DeviceView } from '../../../shared/phones/device-view.ts'
import { Button, IconButton } from '../../components/button.tsx'
import cards from '../../components/card.module.css'
import { classes } from '../../components/classes.ts'
import { StatusLight } from '../../components/light.tsx'
import { useNow } from '../../components/now.ts'
import { useShopTime } from '../../components/shop-time.ts'
import { phoneFacts, phoneWarnings } from './phone-facts.ts'
import styles from './phones-section.module.css'

export interface PhoneRowProps {
  device: DeviceView
  lanUrl: string
  onRename: () => void
  onRevoke: () => void
}

/** One phone: its status with the reason, its facts, and the owner's actions. */
export function PhoneRow({ device, lanUrl, onRename, onRevoke }: PhoneRowProps) {
  const { t } = useTranslation()
  const time = useShopTime()
  const now = useNow(5_000)
  const { colour, reason } = device.light
  const facts = [
    ...phoneFacts(t, device, now),
    t('phones.pairedAt', { time: time.moment(device.pairedAtMs) }),
  ]
  const Icon = device.isRevoked ? IconDeviceMobileOff : IconDeviceMobile
  return (
    <li className={classes(cards.row, device.isRevoked && cards.off)}>
      <Icon size={26} stroke={1.6} aria-hidden />
      <div className={cards.what}>
        <p className={cards.name}>{device.name}</p>
        <p className={classes(styles.state, styles[colour])}>
          <StatusLight colour={colour} /> {t(`phone.light.${reason}`)}
        </p>
        <p className={cards.help}>{facts.join(' · ')}</p>
        {phoneWarnings(t, device, lanUrl).map((warning) => (
          <p key={warning} className={styles.warning}>
            {warning}
          </p>
        ))}
      </div>
      {!device.isRevoked && (
        <>
          <IconButton label={t('phones.rename', { name: device.name })} onClick={onRename}>
            <IconPencil size={20} stroke={1.8} aria-hidden />
          </IconButton>
          <Button
            tone="danger"
            aria-label={t('phones.revoke', { name: device.name })}
            onClick={onRevoke}
          >
            {t('phones.revokeConfirm')}
          </Button>
        </>
      )}
    </li>
  )
}
