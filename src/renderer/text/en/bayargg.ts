import type { bayargg as words } from '../id/bayargg.ts'

/** What the owner sets for a site that speaks bayar.gg. */
export const bayargg: typeof words = {
  bayargg: {
    open: 'bayar.gg settings of {{name}}',
    title: 'bayar.gg · {{name}}',
    callback: 'Default callback address',
    callbackHelp: 'Used when the site names no callback_url.',
    hosts: 'Other callback hosts that are allowed',
    hostsHelp: 'One host:port on each line, such as shop.id:443.',
    username: 'Name in invoice numbers',
    usernameHelp: 'Small letters and digits. Empty: from the site’s name.',
    methods: 'Ways to pay',
    methodsHelp: 'The shop’s phone has to hear of money from all of them.',
    own: 'The QRIS of this site',
    unset: 'Not set up',
    set: 'Set up {{method}}',
    change: 'Change {{method}}',
    remove: 'Remove {{method}}',
    wallet: 'The shop’s OVO phone number',
    walletHelp: 'Customers send exactly the total to this number.',
    sameAccount: 'A way to pay that is not set up uses the QRIS of this site',
    cap: 'qris takes at most Rp 500.000',
    fetchImages: 'May fetch pictures from the internet (image_url)',
    orders: 'May see and close orders of the catalogue',
  },
}
