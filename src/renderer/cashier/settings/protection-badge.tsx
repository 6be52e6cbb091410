import { IconLock, IconLockOpen, IconSignature } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LineProtection } from '../../../shared/encrypted-line.ts'
import { classes } from '../../components/classes.ts'
import chip from '../../components/status-chip.module.css'
import tones from '../../components/status-tone.module.css'

const LOOKS = {
  encrypted: { Icon: IconLock, tone: tones.paid },
  signed: { Icon: IconSignature, tone: tones.cancelled },
  none: { Icon: IconLockOpen, tone: tones.pending },
}

/** How a phone's words last came, in colour, shape and words. */
export function ProtectionBadge({ protection }: { protection: LineProtection }) {
  const { t } = useTranslation()
  const { Icon, tone } = LOOKS[protection]
  return (
    <span className={classes(chip.chip, tone)} data-protection={protection}>
      <Icon size={16} stroke={2} aria-hidden />
      {t(`phoneLine.badge.${protection}`)}
    </span>
  )
}
