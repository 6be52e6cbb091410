/** A table of GitHub's Markdown; a bar inside a cell is escaped. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

export function codeBlock(language: string, code: string): string {
  return `\`\`\`${language}\n${code.trimEnd()}\n\`\`\``
}

/** The first lines of a file that `npm run docs` writes. */
export function writtenFrom(sources: string): string {
  return `<!-- Written by \`npm run docs\` from ${sources}. Change the source, not this file. -->`
}
