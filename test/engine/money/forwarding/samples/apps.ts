import {
  DANA,
  FORM,
  type ForwarderSample,
  JSON_TYPE,
  json,
  multipart,
  query,
  READ,
  TEXT,
  TITLE,
} from './sample.ts'

/** Apps from the stores and the well-known ones. */
export function appSamples(nowMs: number): ForwarderSample[] {
  const seconds = Math.floor(nowMs / 1_000)
  const iso = new Date(nowMs).toISOString()
  return [
    json(
      'Saquone: text and big text joined by a space',
      { package_name: DANA, title: TITLE, text: `${TEXT} ${TEXT}`, posted_at: nowMs },
      { read: { ...READ, text: `${TEXT} ${TEXT}` } },
    ),
    {
      name: 'SmsForwarder without a template: one block in a form',
      contentType: FORM,
      body: query({
        from: DANA,
        content: `${DANA}\n${TEXT}\n${TITLE}\nUID：0\n2026-03-09 10:00:00\nHP kasir`,
        timestamp: String(nowMs),
      }),
      read: READ,
    },
    {
      name: 'SmsForwarder by GET',
      method: 'GET',
      query: query({ from: DANA, content: TEXT, timestamp: String(nowMs), _t: String(nowMs) }),
      read: { ...READ, title: '' },
    },
    json('SmsForwarder with the JSON template', {
      app: DANA,
      title: TITLE,
      message: TEXT,
      device_id: 'HP kasir',
      timestamp: String(nowMs),
      sign: '[sign]',
    }),
    json(
      'SmsForwarder with a template it did not fill',
      {
        app: DANA,
        title: '[title]',
        message: '[org_content]',
        content: TEXT,
        device_id: '[device_mark]',
        timestamp: '[timestamp]',
      },
      { read: { ...READ, title: '' } },
    ),
    json(
      'ItsAzni with a bearer',
      {
        deviceId: 'a1b2',
        packageName: DANA,
        appName: 'DANA',
        title: TITLE,
        text: TEXT,
        postedAt: nowMs,
        notificationKey: `0|${DANA}|7|null|10123`,
      },
      { path: '/api/notify', token: 'bearer', method: 'PUT' },
    ),
    json(
      'jhopan, whose own sum is wrong',
      {
        id: 12,
        pkg: DANA,
        title: TITLE,
        text: TEXT,
        amount: 25,
        source: 'dana',
        created_at: seconds,
      },
      { path: '/notification', token: 'bearer' },
    ),
    json('akbarryyan', {
      event_id: 'e-1',
      device_id: 'hp-1',
      source: 'dana',
      notification: {
        package_name: DANA,
        title: TITLE,
        text: TEXT,
        big_text: TEXT,
        posted_at: iso,
      },
      amount_hint: 99,
      received_at: iso,
    }),
    {
      name: 'MacroDroid with query parameters',
      path: '/api/webhook/payment',
      token: 'bearer',
      query: query({
        app: DANA,
        title: TITLE,
        text: TEXT,
        big: '{not_text_big}',
        ts: String(nowMs),
        nid: '7',
      }),
      body: '',
      read: READ,
    },
    {
      name: 'MacroDroid’s JSON that a quote in a name broke',
      contentType: JSON_TYPE,
      body: `{"packageName":"${DANA}","title":"${TITLE}","text":"Rp25.042 dari TOKO "MAJU" berhasil diterima DANA Bisnis.","raw":"{not_text_big}"}`,
      read: { ...READ, text: 'Rp25.042 dari TOKO "MAJU" berhasil diterima DANA Bisnis.' },
    },
    {
      name: 'MacroDroid’s JSON as plain text, with a line break in it',
      contentType: 'text/plain',
      body: `{"packageName":"${DANA}","title":"${TITLE}","text":"${TEXT}\n","raw":""}`,
      read: { ...READ, text: `${TEXT}\n` },
    },
    {
      name: 'Tasker with a form, big text not set',
      contentType: FORM,
      body: query({
        package: DANA,
        title: TITLE,
        text: TEXT,
        big_text: '%antextbig',
        antime: String(nowMs),
      }),
      path: '/webhook',
      token: 'x-webhook-secret',
      read: READ,
    },
    {
      name: 'Automate with a form of several parts',
      contentType: 'multipart/form-data; boundary="--lunas"',
      body: multipart({ package: DANA, title: TITLE, text: TEXT }),
      read: READ,
    },
  ]
}
