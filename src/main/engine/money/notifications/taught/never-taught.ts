import { isAndroidPackage } from '../../../../../shared/inbox/android-package.ts'
import { GRAMMAR_FORMAT } from '../format.ts'

/**
 * Apps in which other people choose the text: chats, mail, text messages, browsers, the system itself. No rule
 * is made for them, because a customer could then forge a payment.
 */
const NEVER = [
  'android',
  'com.android.',
  'com.google.android.',
  'com.samsung.android.',
  'com.sec.android.',
  'com.miui.',
  'com.xiaomi.',
  'com.coloros.',
  'com.oppo.',
  'com.vivo.',
  'com.transsion.',
  'com.huawei.',
  'com.whatsapp',
  'com.gbwhatsapp',
  'com.yowhatsapp',
  'org.telegram.',
  'org.thunderdog.',
  'org.thoughtcrime.',
  'com.facebook.',
  'com.instagram.',
  'com.twitter.',
  'com.zhiliaoapp.',
  'com.ss.android.',
  'com.discord',
  'com.viber.',
  'com.tencent.',
  'com.linkedin.',
  'com.microsoft.',
  'com.slack',
  'com.skype.',
  'com.snapchat.',
  'com.kakao.',
  'com.bbm',
  'com.yahoo.',
  'com.opera.',
  'com.brave.',
  'com.chrome.',
  'com.truecaller',
  'com.textra',
  'com.imo.',
  'jp.naver.line.',
  'kik.android',
  'org.mozilla.',
  'org.fossify.',
  'org.thunderbird.',
  'com.simplemobiletools.',
  'com.tokopedia.',
  'com.bukalapak.',
  'com.lazada.',
  'com.gojek.app',
  'com.shopee.id',
  'com.grabtaxi.',
]

/**
 * Whether the owner may let such notifications settle by themselves: those that a sentence reads, and those read
 * by grammar whose sentence may be taught.
 */
export function mayBecomeAutomatic({ app, formatId, reason }: AutomaticChoice): boolean {
  if (reason !== 'wording-not-proven') return false
  return formatId !== GRAMMAR_FORMAT || !isNeverTaught(app)
}

interface AutomaticChoice {
  app: string | null
  formatId: string | null
  reason: string
}

/** True for a package that may not be taught, and for anything that is not a package. */
export function isNeverTaught(app: string | null): boolean {
  if (app === null || !isAndroidPackage(app) || app.length > 200) return true
  const name = app.toLowerCase()
  return NEVER.some((each) => name === each || name.startsWith(each))
}
