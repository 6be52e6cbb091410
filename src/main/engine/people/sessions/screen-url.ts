import { AppError } from '../../../../shared/base/errors.ts'
import type { Screen, Sessions } from './sessions.ts'

/** Makes a one-time address that opens a screen on this computer. Throws TILL_NOT_RUNNING. */
export type ScreenUrl = (screen: Screen) => string

/** `appUrl` is undefined while no server shows screens. */
export function createScreenUrl(
  sessions: Pick<Sessions, 'issueTicket'>,
  appUrl: () => string | undefined,
): ScreenUrl {
  return (screen) => {
    const url = appUrl()
    if (url === undefined) throw new AppError('TILL_NOT_RUNNING', 'no till shows screens now')
    return `${url}/${screen}/?ticket=${sessions.issueTicket(screen)}`
  }
}
