import { FORMATS } from '../../src/main/engine/money/notifications/formats/index.ts'
import { appName } from '../../src/renderer/text/app-name.ts'
import { markdownTable, writtenFrom } from './markdown.ts'

const ABOUT = `Each row is a set of sentences in which a wallet or bank app announces money in, kept in
\`src/main/engine/money/notifications/formats/\`. A notification is read only if every sentence in it is one of them.

- *Seen on a phone*: the wording was copied from a real notification. Otherwise it comes from documents.
- *Settles alone*: a payment is marked paid without a question. The others first ask the cashier, until the owner has
  confirmed one notification of that app. The owner can change this for every app under Atur, Aplikasi dompet, and for
  all of them with the setting \`trustSeenApps\`.

A text that no row reads can be taught by the shop's owner ("Ajari"), but for chats, text messages, mail and browsers:
there anybody can write anything.`

/** Content of `docs/notification-formats.md`: the supported apps. */
export function formatsFile(): string {
  const rows = FORMATS.map(({ id, apps, deviceSeen, settlesAlone }) => [
    `\`${id}\``,
    [...new Set(apps.map((app) => appName(app) ?? app))].join(', '),
    apps.map((app) => `\`${app}\``).join(', '),
    deviceSeen ? 'yes' : '',
    settlesAlone ? 'yes' : '',
  ])
  const sections = [
    writtenFrom('`src/main/engine/money/notifications/formats/`'),
    '# Notifications that are read',
    ABOUT,
    markdownTable(['format', 'app', 'Android package', 'seen on a phone', 'settles alone'], rows),
  ]
  return `${sections.join('\n\n')}\n`
}
