import type { TFunction } from 'i18next'
import { formatRupiah, rupiah } from '../../../shared/base/money.ts'
import type { EpochMs } from '../../../shared/base/time.ts'
import type { DeviceView } from '../../../shared/phones/device-view.ts'
import { recipeOf } from '../../../shared/phones/forwarders/index.ts'
import {
  clockSkewMs,
  PHONE_STATUS_RULES,
  sendsHeartbeats,
} from '../../../shared/phones/phone-status.ts'
import { agoText, spanText } from '../../text/time-text.ts'

/** Facts about a phone, the most important first. */
export function phoneFacts(t: TFunction, device: DeviceView, nowMs: EpochMs): string[] {
  const { lastHeardAtMs, lastBeat, forwarder } = device
  const heard =
    lastHeardAtMs === null
      ? t('phones.never')
      : t('phones.heardAt', { ago: agoText(t, lastHeardAtMs, nowMs) })
  const facts = [
    !device.isRevoked && heard,
    delayText(t, device),
    skewText(t, device),
    lastBeat && batteryText(t, lastBeat),
    lastBeat?.queueLength != null && t('phones.queue', { count: lastBeat.queueLength }),
    forwarder !== null && forwarder !== 'other' && recipeOf(forwarder).name,
    readingText(t, device),
  ]
  return facts.filter((fact) => typeof fact === 'string')
}

/** Problems that the owner should fix, besides the reason of the status. */
export function phoneWarnings(t: TFunction, device: DeviceView, lanUrl: string): string[] {
  if (device.isRevoked) return []
  const { reason } = device.light
  const isWell = reason === 'beating' || reason === 'heard-lately' || reason === 'revoked'
  const warnings = [
    device.isToldOtherAddress && t('phones.toldOther', { told: device.toldAddress }),
    !isWell && reason !== 'unwatched' && t(`phone.advice.${reason}`),
    !sendsHeartbeats(device) &&
      t('phones.noHeartbeat', { address: `${lanUrl}/health?device=${device.id}` }),
  ]
  return warnings.filter((warning) => typeof warning === 'string')
}

function delayText(t: TFunction, { lastReading }: DeviceView): string | false {
  const delayMs = lastReading?.delayMs ?? null
  return delayMs !== null && delayMs >= 0 && t('phones.delay', { span: spanText(t, delayMs) })
}

function skewText(t: TFunction, device: DeviceView): string | false {
  const skewMs = clockSkewMs(device)
  if (skewMs === null || Math.abs(skewMs) <= PHONE_STATUS_RULES.clockMs) return false
  const span = spanText(t, Math.abs(skewMs))
  return skewMs > 0 ? t('phones.clockAhead', { span }) : t('phones.clockBehind', { span })
}

function batteryText(t: TFunction, beat: NonNullable<DeviceView['lastBeat']>): string | false {
  const { batteryPercent, isCharging } = beat
  if (batteryPercent === null) return false
  const percent = Math.round(batteryPercent)
  return isCharging === true ? t('phones.charging', { percent }) : t('phone.battery', { percent })
}

function readingText(t: TFunction, { lastReading }: DeviceView): string | false {
  if (!lastReading) return false
  if (lastReading.amount === null) return t('phones.lastReadingNone')
  const amount = formatRupiah(rupiah(lastReading.amount))
  return lastReading.isTest
    ? t('phones.lastReadingTest', { amount })
    : t('phones.lastReading', { amount })
}
