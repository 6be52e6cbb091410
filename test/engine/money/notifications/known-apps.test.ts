import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../../../src/main/engine/money/notifications/formats/index.ts'
import {
  isKnownApp,
  knownApps,
  readNotification,
} from '../../../../src/main/engine/money/notifications/read-notification.ts'
import { ALL_SAMPLES } from './samples/index.ts'

describe('the package', () => {
  const QUOTED = [
    'com.whatsapp',
    'org.telegram.messenger',
    'com.instagram.android',
    'com.google.android.gm',
    'com.google.android.apps.messaging',
    'com.google.android.youtube',
    'com.android.chrome',
    'com.example.fake',
    'id.dana.clone',
    'id.danaa',
    'xid.dana',
    'id_dana',
    '',
    ' ',
    'DANA',
    '__proto__',
    'constructor',
  ]
  /** Packages from lists only, and apps whose real sentences were not seen. */
  const NOT_LISTENED_TO = ['com.gopay.wallet', 'com.bukuwarung', 'com.orderkuota.app', 'id.flip']

  it.each([...QUOTED, ...NOT_LISTENED_TO])('%j may show any payment: it is not a wallet', (app) => {
    const readings = ALL_SAMPLES.map((sample) => readNotification({ ...sample, app }))
    expect(readings.filter((reading) => reading.kind === 'income')).toEqual([])
    expect(new Set(readings.map((reading) => 'reason' in reading && reading.reason))).toEqual(
      new Set(['unknown-app']),
    )
    expect(isKnownApp(app)).toBe(false)
  })

  it('is matched in any case, and only in ASCII', () => {
    expect(isKnownApp('ID.Dana')).toBe(true)
    expect(isKnownApp('com.dana.id')).toBe(true)
    // The Kelvin sign becomes "k" in lower case.
    expect(isKnownApp('com.goje\u212a.resto')).toBe(false)
  })

  it('is listed once, with its formats', () => {
    const listed = knownApps()
    expect(new Set(listed.map((app) => app.package)).size).toBe(listed.length)
    for (const format of FORMATS) {
      const apps = listed.filter(({ formatIds }) => formatIds.includes(format.id))
      expect(apps.map((app) => app.package).sort()).toEqual([...format.apps].sort())
    }
    const syariah = { formatIds: ['jago', 'jago-pocket'], deviceSeen: true, settlesAlone: true }
    expect(listed).toContainEqual({ package: 'com.jago.digitalbanking.syariah', ...syariah })
    expect(isKnownApp('com.jago.digitalBanking')).toBe(true)
    const dana = { formatIds: ['dana-bisnis', 'dana'], deviceSeen: true, settlesAlone: true }
    expect(listed).toContainEqual({ package: 'id.dana', ...dana })
    expect(listed).toContainEqual({ package: 'com.dana.id', ...dana })
  })
})
