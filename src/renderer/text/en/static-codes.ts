import type { Texts } from '../id.ts'

export const staticCodes = {
  codes: {
    name: 'QR without an amount: {{name}}',
    live: 'Takes money',
    test: 'Test',
    ambiguous_one: 'Only one may be open.',
    ambiguous_other:
      '{{count}} QR codes without an amount are open at {{site}}: their money waits under Money in, because nobody can tell which one was scanned. Close those that are not used.',
    close: 'Close QR {{name}}',
    closeTitle: 'Close QR {{name}}?',
    closeText:
      'Money that comes through this sticker is no longer its payment and waits under Money in. What was paid stays. This cannot be undone.',
    closeConfirm: 'Close this QR',
    closeDismiss: 'Keep it open',
  },
} satisfies Partial<Texts>
