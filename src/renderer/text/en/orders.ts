import type { Words } from '../id.ts'

export const orders = {
  orders: {
    rail: 'Orders',
    railCount: 'Orders, {{count}} new',
    title: 'Catalogue orders',
    open: 'The catalogue is open to customers on the shop’s Wi-Fi: {{url}}',
    closed: 'The catalogue is closed. The owner opens it in Settings, Rules.',
    empty: 'No orders yet',
    emptyHelp: 'What customers order from the catalogue shows here at once.',
    search: 'Find number, name or phone',
    show: 'Open order {{number}}, {{name}}',
    close: 'Close details',
    phone: 'Phone {{phone}}',
    day: 'Order number {{number}} of today',
    status: {
      pending: 'Not paid',
      waiting_payment: 'Waiting for QRIS',
      paid: 'Paid, new',
      processing: 'Being prepared',
      completed: 'Done',
      cancelled: 'Cancelled',
    },
    process: 'Prepare',
    complete: 'Done',
    cancel: 'Cancel order',
    cancelTitle: 'Cancel order {{number}}?',
    cancelText: 'The customer sees that it is cancelled. This cannot be undone.',
    cancelPaidText:
      'This order is paid. Its money stays on record; give it back yourself. This cannot be undone.',
    keep: 'Keep it',
    cash: 'Take cash',
    received: 'Cash received',
    change: 'Change {{amount}}',
    whatsApp: 'Open WhatsApp message',
    whatsAppHelp: 'The message is prepared. You send it yourself.',
  },
} satisfies Partial<Words>
