/** Words in the first column of the glossary's tables: `engine` in backquotes, or plain. */
export function glossaryWords(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:word|folder|---) \|/.test(line))
    .flatMap((line) => (line.split('|')[1] ?? '').split(',').map((word) => word.trim()))
}

/** Folders on the way to `files` whose name is not a word of the glossary, one sentence each. */
export function foldersWithoutMeaning(files: Iterable<string>, words: readonly string[]): string[] {
  const folders = new Set([...files].flatMap((file) => file.split('/').slice(0, -1)))
  return [...folders]
    .filter((folder) => !words.includes(`\`${folder}\``))
    .map((folder) => `the folder ${folder} has no row in docs/glossary.md`)
    .sort()
}
