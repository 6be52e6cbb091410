import {
  createRootRoute,
  createRoute,
  createRouter,
  type RouterHistory,
  redirect,
  useMatch,
  useParams,
} from '@tanstack/react-router'
import { DoneList } from '../../features/inbox/done-list.tsx'
import { InboxScreen } from '../../features/inbox/inbox-screen.tsx'
import { NotificationLogList } from '../../features/inbox/notification-log.tsx'
import { OpenList } from '../../features/inbox/open-list.tsx'
import { OrdersScreen } from '../../features/online-orders/online-orders-screen.tsx'
import { PaymentsScreen } from '../../features/payments/payments-screen.tsx'
import { SaleScreen } from '../../features/sale/sale-screen.tsx'
import { SettingsScreen } from '../../features/settings/settings-screen.tsx'
import { findSettingsSection } from '../../features/settings/settings-sections.ts'
import { TeachPage, TextsPage } from '../../features/teaching/teaching-pages.tsx'

// A parent route draws its screen; which row of it is open stands in a child, so the screen stays as it is meanwhile.

const root = createRootRoute()

const sell = createRoute({ getParentRoute: () => root, path: 'sell', component: SaleScreen })

/** An empty or unknown address leads to the sale. */
const elsewhere = createRoute({
  getParentRoute: () => root,
  path: '$',
  beforeLoad: () => {
    throw redirect({ to: '/sell', replace: true })
  },
})

const payments = createRoute({
  getParentRoute: () => root,
  path: 'payments',
  component: function PaymentsPage() {
    const { paymentId = null } = useParams({ strict: false })
    return <PaymentsScreen openId={paymentId} />
  },
})
const payment = createRoute({ getParentRoute: () => payments, path: '$paymentId' })

const orders = createRoute({
  getParentRoute: () => root,
  path: 'orders',
  component: function OrdersPage() {
    const { orderNumber = null } = useParams({ strict: false })
    return <OrdersScreen openNumber={orderNumber} />
  },
})
const order = createRoute({ getParentRoute: () => orders, path: '$orderNumber' })

/** The digits after `undo-`, `heard-` and `teach-`; an address with anything else there is unknown. */
const notificationNumber = {
  parse: (params: { notificationNumber: string }) =>
    /^\d{1,15}$/.test(params.notificationNumber)
      ? ({ notificationNumber: Number(params.notificationNumber) } as const)
      : false,
  stringify: (params: { notificationNumber: number }) => ({
    notificationNumber: String(params.notificationNumber),
  }),
}

const inbox = createRoute({
  getParentRoute: () => root,
  path: 'inbox',
  component: function InboxPage() {
    const isDone = useMatch({ from: '/inbox/acts', shouldThrow: false }) !== undefined
    const isLog = useMatch({ from: '/inbox/log', shouldThrow: false }) !== undefined
    return <InboxScreen segment={isDone ? 'done' : isLog ? 'all' : 'open'} />
  },
})
const inboxOpen = createRoute({ getParentRoute: () => inbox, path: '/', component: OpenList })

const inboxActs = createRoute({
  getParentRoute: () => inbox,
  id: 'acts',
  component: function ActsPage() {
    const { notificationNumber: undoing = null } = useParams({ strict: false })
    return <DoneList undoing={undoing} />
  },
})
const inboxDone = createRoute({ getParentRoute: () => inboxActs, path: 'done' })
const inboxUndo = createRoute({
  getParentRoute: () => inboxActs,
  path: 'undo-{$notificationNumber}',
  params: notificationNumber,
})

const inboxLog = createRoute({
  getParentRoute: () => inbox,
  id: 'log',
  component: function LogPage() {
    const { notificationNumber: openNumber = null } = useParams({ strict: false })
    return <NotificationLogList openNumber={openNumber} />
  },
})
const inboxAll = createRoute({ getParentRoute: () => inboxLog, path: 'all' })
const inboxNotification = createRoute({
  getParentRoute: () => inboxLog,
  path: 'heard-{$notificationNumber}',
  params: notificationNumber,
})

const texts = createRoute({
  getParentRoute: () => root,
  path: 'inbox/texts',
  component: TextsPage,
})
const teach = createRoute({
  getParentRoute: () => root,
  path: 'inbox/teach-{$notificationNumber}',
  params: notificationNumber,
  component: function TaughtTextPage() {
    return <TeachPage notificationNumber={teach.useParams().notificationNumber} />
  },
})

const settings = createRoute({
  getParentRoute: () => root,
  path: 'settings',
  component: function SettingsPage() {
    const { section = 'window', siteId } = useParams({ strict: false })
    return siteId === undefined ? (
      <SettingsScreen section={section} siteId={null} />
    ) : (
      <SettingsScreen section="developer" siteId={siteId} />
    )
  },
})
const settingsSection = createRoute({
  getParentRoute: () => settings,
  path: '$section',
  params: {
    parse({ section: name }) {
      const section = findSettingsSection(name)
      return section !== undefined && { section }
    },
  },
})
const developerOfSite = createRoute({
  getParentRoute: () => settings,
  path: 'developer~{$siteId}',
})

const routeTree = root.addChildren([
  sell,
  payments.addChildren([payment]),
  orders.addChildren([order]),
  inbox.addChildren([
    inboxOpen,
    inboxActs.addChildren([inboxDone, inboxUndo]),
    inboxLog.addChildren([inboxAll, inboxNotification]),
  ]),
  texts,
  teach,
  settings.addChildren([settingsSection, developerOfSite]),
  elsewhere,
])

/** The screens of the cashier and their addresses. */
export function createCashierRouter(history: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    // The page's own query (language, ticket) stands before the hash and is not the router's.
    parseSearch: () => ({}),
    stringifySearch: () => '',
    // The guard around all screens catches what they throw.
    disableGlobalCatchBoundary: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createCashierRouter>
  }
}
