import { FORMATS } from '../../src/main/engine/money/notifications/formats/index.ts'
import { appName } from '../../src/renderer/text/app-name.ts'
import { markdownTable, writtenFrom } from './markdown.ts'

const ABOUT = `Each row is a set of sentences in which a wallet or bank app announces money in, kept in
\`src/main/engine/money/notifications/formats/\`. Only a notification whose every sentence is one of them may settle alone.

- *Seen on a phone*: the wording was copied from a real notification. Otherwise it comes from documents.
- *Settles alone*: a payment is marked paid without a question. The others first ask the cashier, until the owner has
  confirmed one notification of that app. The owner can change this for every app under Atur, Aplikasi dompet, and for
  all of them with the setting \`trustSeenApps\`.

Texts in other words are described below the table.`

const OTHER_WORDS = `## Texts in other words

A text of one of these apps that no row reads, or a text message from a bank's sender name, is read by its grammar
(\`src/main/engine/money/notifications/grammar/\`): which sum came in, by the verb that governs it, in Indonesian and
English. Every word beside the sum has to be understood; a bill, a request, a promotion, a failure, a condition, a
question, an address, a payee or a second sum that could be the payment is never read. Such a reading never settles
alone, whatever the owner allowed for the app: when exactly one open payment has that total, the till asks "Rp25.042
masuk lewat DANA, untuk Pesanan 012?" (F8 yes, F9 no) and says it aloud; otherwise it waits under "Uang masuk".

"Yes" also makes the sentence a rule, when it is safe ("Ajari" has the same checks). The rule is off until the owner
allows it, with the PIN at the question ("Otomatiskan") or under Atur, Aplikasi dompet. No rule is made for chats and
text messages. "No" sets the money aside, which can be undone until the day is over.

Measured by leaving out: every text of the tests is read with the format of its own sentence removed
(\`npm run bench -- notifications\`, and as a test with its limits).

A text that nothing reads can be taught by the shop's owner ("Ajari"), but for chats, text messages, mail and browsers:
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
    OTHER_WORDS,
  ]
  return `${sections.join('\n\n')}\n`
}
