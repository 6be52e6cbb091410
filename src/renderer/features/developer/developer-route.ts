const SECTION = 'developer'

/** Detail of the route that opens this section with a site chosen. */
export const developerDetail = (siteId: string): string => `${SECTION}~${siteId}`

/** The section that a detail of the settings' route names, and the site chosen in it. */
export function readSection(detail: string | null): { section: string; siteId: string | null } {
  const [section = '', siteId = null] = (detail ?? '').split('~')
  return { section, siteId }
}
