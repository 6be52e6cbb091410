import type { FastifyReply } from 'fastify'

/** What a page may load and send, as sources of a content security policy. Left out: nothing. */
export interface PageSources {
  script?: string
  style: string
  img?: string
  connect?: string
  form?: string
}

/** The content security policy of a page: nothing inline, no markup from scripts, no frames. */
export function pagePolicy({ script, style, img, connect, form }: PageSources): string {
  return [
    "default-src 'none'",
    ...(script ? [`script-src ${script}`] : []),
    `style-src ${style}`,
    `img-src ${img ?? 'data:'}`,
    `connect-src ${connect ?? "'none'"}`,
    `form-action ${form ?? "'none'"}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

export function sendPage(reply: FastifyReply, markup: string, policy: string): FastifyReply {
  return reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(markup)
}
