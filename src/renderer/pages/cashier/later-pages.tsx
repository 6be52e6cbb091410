// Every screen but the sale. The first load has the sale alone; these follow in one file of their own.
import { Outlet, useMatch, useParams } from '@tanstack/react-router'
import { DoneList } from '../../features/inbox/done-list.tsx'
import { InboxScreen } from '../../features/inbox/inbox-screen.tsx'
import { NotificationLog } from '../../features/inbox/notification-log.tsx'
import { OpenList } from '../../features/inbox/open-list.tsx'
import { OnlineOrdersScreen } from '../../features/online-orders/online-orders-screen.tsx'
import { PaymentsScreen } from '../../features/payments/payments-screen.tsx'
import { SettingsScreen } from '../../features/settings/settings-screen.tsx'
import { SetupScreen, type SetupScreenProps } from '../../features/setup/setup-screen.tsx'
import { TeachScreen, TextsScreen } from '../../features/teaching/teaching-screens.tsx'

/** The payments, with the one of the address open. */
export function PaymentsPage() {
  const { paymentId = null } = useParams({ strict: false })
  return <PaymentsScreen openId={paymentId} />
}

/** The orders, with the one of the address open. */
export function OnlineOrdersPage() {
  const { orderNumber = null } = useParams({ strict: false })
  return <OnlineOrdersScreen openNumber={orderNumber} />
}

export function InboxPage() {
  const isDone = useMatch({ from: '/inbox/acts', shouldThrow: false }) !== undefined
  const isLog = useMatch({ from: '/inbox/log', shouldThrow: false }) !== undefined
  return (
    <InboxScreen segment={isDone ? 'done' : isLog ? 'all' : 'open'}>
      <Outlet />
    </InboxScreen>
  )
}

export function InboxOpenPage() {
  return <OpenList />
}

/** What was done, with the question whether the act of the address is to be undone. */
export function InboxActsPage() {
  const { notificationNumber: undoing = null } = useParams({ strict: false })
  return <DoneList undoing={undoing} />
}

/** Every notification, with the one of the address open. */
export function InboxLogPage() {
  const { notificationNumber: openNumber = null } = useParams({ strict: false })
  return <NotificationLog openNumber={openNumber} />
}

export function TextsPage() {
  return <TextsScreen />
}

export function TeachPage() {
  const { notificationNumber } = useParams({ from: '/inbox/teach-{$notificationNumber}' })
  return <TeachScreen notificationNumber={notificationNumber} />
}

/** The settings with the section, and in the developer's section the site, of the address. */
export function SettingsPage() {
  const { section = 'window', siteId } = useParams({ strict: false })
  return siteId === undefined ? (
    <SettingsScreen section={section} siteId={null} />
  ) : (
    <SettingsScreen section="developer" siteId={siteId} />
  )
}

export function SetupPage(props: SetupScreenProps) {
  return <SetupScreen {...props} />
}
