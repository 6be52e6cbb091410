/** Removes code, where brackets are no links. */
function withoutCode(markdown: string): string {
  return markdown.replace(/^```[^\n]*\n.*?^```$/gms, '')
}

/** Targets of links and pictures as written. */
export function linksOf(markdown: string): string[] {
  const prose = withoutCode(markdown).replace(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target)
}

/** Paths of this project in backquotes: `test/bench/floor-server.ts`. Those with a placeholder or a star are left out. */
export function pathsOf(markdown: string): string[] {
  const codes = [...withoutCode(markdown).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
  return codes.filter((code) => /^(?:src|test|docs|integrations)\/[\w./-]+$/.test(code))
}

/** GitHub's anchors of a document's headings. */
export function headingsOf(markdown: string): string[] {
  const headings = [...withoutCode(markdown).matchAll(/^#+ +(.+)$/gm)]
  return headings.map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
}
