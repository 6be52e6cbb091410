import {
  DANA,
  FORM,
  type ForwarderSample,
  JSON_TYPE,
  json,
  query,
  READ,
  TEXT,
  TITLE,
} from './sample.ts'

/** Payloads of other open-source forwarders, by project. */
export function otherSamples(nowMs: number): ForwarderSample[] {
  const seconds = Math.floor(nowMs / 1_000)
  const iso = new Date(nowMs).toISOString()
  return [
    json(
      'WebQRIS',
      {
        app: DANA,
        title: TITLE,
        message: TEXT,
        timestamp: iso,
        device_id: 'd',
        notif_id: '1',
        event_hash: 'h-1',
      },
      { path: '/api/webhook/payment', token: 'bearer' },
    ),
    json(
      'PG-Notifikasi, the secret in its body',
      {
        secret: '<token>',
        amount: 25,
        currency: 'IDR',
        source: { package: DANA, appName: 'DANA', patternName: 'p', patternRegex: '.' },
        notification: { title: TITLE, text: TEXT, timestamp: nowMs },
        device: {},
      },
      { path: '/notification' },
    ),
    json('PayHook', {
      source: 'android',
      package_name: DANA,
      notification_title: TITLE,
      notification_text: TEXT,
      amount: 25_042,
      reference: 'r-1',
      timestamp: seconds,
    }),
    json(
      'QRISPay: three texts in one',
      { notification_text: `${TITLE} | ${TEXT} | ${TEXT}`, package: DANA },
      {
        path: '/notification',
        token: 'x-license-key',
        read: { ...READ, title: '', text: `${TITLE} | ${TEXT} | ${TEXT}` },
      },
    ),
    json(
      'BRImerchant notifier',
      {
        source_app: DANA,
        source_app_label: 'DANA',
        title: TITLE,
        text: TEXT,
        big_text: `${TEXT} `,
        received_at: iso,
        notif_id: 4,
      },
      { path: '/webhook', token: 'bearer', read: { ...READ, bigText: `${TEXT} ` } },
    ),
    json(
      'QRIS EventHub',
      {
        deviceId: 'd',
        packageName: DANA,
        appName: 'DANA',
        postedAt: iso,
        title: TITLE,
        text: TEXT,
        subText: null,
        bigText: TEXT,
        channelId: 'c',
        notificationId: 3,
        amountDetected: 1,
        extras: { a: 1 },
      },
      { path: '/webhook', token: 'x-api-key' },
    ),
    json('langkahkecil: an app with a package and a name', {
      notification: { title: TITLE, text: TEXT },
      app: { packageName: DANA, name: 'DANA' },
      device: { id: 'd' },
    }),
    json('cekaja3', { name: 'DANA', pkg: DANA, title: TITLE, text: TEXT, subtext: '' }),
    json(
      'fdciabdul, without a content type',
      { package: DANA, title: TITLE, text: TEXT },
      {
        contentType: '',
      },
    ),
    json('glogiotatidis with an icon of a megabyte', {
      packageName: DANA,
      appName: 'DANA',
      title: TITLE,
      text: TEXT,
      subText: '',
      bigText: '',
      priority: 0,
      timestamp: nowMs,
      iconBase64: 'iVBOR'.repeat(220_000),
      device: { model: 'm' },
    }),
    json('loveyu: the package inside an id', {
      appname: 'DANA',
      title: TITLE,
      description: TEXT,
      devicename: 'HP',
      uniqueId: `${DANA}:42`,
      id: 42,
      iconMd5: 'x',
    }),
    {
      name: '41524120021: a form with a sum of its own',
      contentType: FORM,
      body: query({ nilaitransaksi: '99', text: TEXT, packagename: DANA }),
      path: '/api/notify',
      token: 'basic',
      read: { ...READ, title: '' },
    },
    json(
      'a plain one with a byte order mark',
      { id: 1, title: TITLE, text: TEXT, package: DANA, postTime: nowMs },
      {
        method: 'PATCH',
        contentType: 'application/json; charset=utf-8',
        body: `\uFEFF${JSON.stringify({ id: 1, title: TITLE, text: TEXT, package: DANA, postTime: nowMs })}`,
        path: '/webhook',
        token: 'x-listener-token',
      },
    ),
  ]
}

export interface SampleWithoutPackage {
  name: string
  contentType: string
  body: string
  text: string
  /** The body gives a display name: the cashier is asked. */
  asks?: { disposition: 'unmatched'; result: 'unmatched' }
}

/** Apps that send no package: kept for a person, never settled. */
export const WITHOUT_PACKAGE: SampleWithoutPackage[] = [
  {
    name: 'ZumaAkbarID',
    contentType: JSON_TYPE,
    body: JSON.stringify({ title: TITLE, text: TEXT }),
    text: TEXT,
  },
  {
    name: 'sofwanrsd',
    contentType: JSON_TYPE,
    body: JSON.stringify({
      amount: 25_042,
      provider: 'dana',
      rawText: TEXT,
      transactionId: '1-2',
    }),
    text: TEXT,
    asks: { disposition: 'unmatched', result: 'unmatched' },
  },
  {
    name: 'a gateway of text messages',
    contentType: FORM,
    body: query({ from: '+62812000111', text: TEXT, sentStamp: '1', sim: '%sim%' }),
    text: TEXT,
  },
  { name: 'SmsForwarder’s plain text', contentType: 'text/plain', body: TEXT, text: TEXT },
]
