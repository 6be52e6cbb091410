import type { MenuItemConstructorOptions } from 'electron'
import type { DesktopTexts } from './desktop-texts.ts'
import type { Monitor, MonitorChoice } from './monitors.ts'

export interface MenuParts {
  texts: DesktopTexts
  monitors: readonly Monitor[]
  choice: MonitorChoice
  showCustomerDisplay(): void
  choose(choice: MonitorChoice): void
}

/** The menu of the cashier window, where the monitor of the customer display is chosen. */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const { texts: words } = parts
  return [
    { label: words.program, submenu: [{ role: 'quit' }] },
    {
      label: words.edit,
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: words.customerDisplay, submenu: customerDisplayMenu(parts) },
  ]
}

function customerDisplayMenu(parts: MenuParts): MenuItemConstructorOptions[] {
  const { texts: words } = parts
  return [
    { label: words.showCustomerDisplay, click: () => parts.showCustomerDisplay() },
    { type: 'separator' },
    radio(parts, words.automatic, { kind: 'automatic' }),
    radio(parts, words.inWindow, { kind: 'window' }),
    ...parts.monitors.map((monitor) =>
      radio(parts, monitorName(monitor), {
        kind: 'monitor',
        id: monitor.id,
        label: monitor.label,
      }),
    ),
  ]
}

function radio(parts: MenuParts, label: string, choice: MonitorChoice): MenuItemConstructorOptions {
  return {
    label,
    type: 'radio',
    checked: isSameChoice(parts.choice, choice),
    click: () => parts.choose(choice),
  }
}

function isSameChoice(one: MonitorChoice, other: MonitorChoice): boolean {
  if (one.kind === 'monitor' && other.kind === 'monitor') return one.id === other.id
  return one.kind === other.kind
}

function monitorName({ id, label, bounds }: Monitor): string {
  const name = label === '' ? `Monitor ${id}` : label
  return `${name} (${bounds.width} × ${bounds.height})`
}
