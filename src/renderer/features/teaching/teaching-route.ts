import { linkTo } from '../../components/route.ts'

/** The pages behind the inbox: a list of texts that nobody reads, and one of them being taught. */
export type TeachRoute = { page: 'texts' } | { page: 'teach'; notificationNumber: number }

const TEXTS = 'texts'

/** undefined: the inbox itself. */
export function readTeachRoute(detail: string | null): TeachRoute | undefined {
  if (detail === TEXTS) return { page: 'texts' }
  const number = /^teach-(\d{1,15})$/.exec(detail ?? '')?.[1]
  return number === undefined ? undefined : { page: 'teach', notificationNumber: Number(number) }
}

export const linkToTexts = (): string => linkTo('inbox', TEXTS)
export const linkToTeach = (notificationNumber: number): string =>
  linkTo('inbox', `teach-${notificationNumber}`)
