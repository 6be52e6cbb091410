const ENGINE = 'src/main/engine/'
/** A command's name as the key of a handler: `'till.get': …` or `async 'till.get'(…)`. */
const HANDLER = /'([a-z]+\.[A-Za-z]+)'(?=\s*[:(])/g

export interface CommandRules {
  /** Name to what the contract says of the command. */
  commands: Record<string, { role: string }>
  roles: readonly string[]
  /** What a name begins with, to the room that handles it, as `money/payments`. */
  rooms: Record<string, string>
  /** Path to source text of the whole engine. */
  sources: Map<string, string>
}

/** Commands without a role, without a handler in their room, or with a handler elsewhere, one sentence each. */
export function findBrokenCommandRules({
  commands,
  roles,
  rooms,
  sources,
}: CommandRules): string[] {
  const handlers = [...sources]
    .filter(([file]) => file.startsWith(ENGINE) && file.endsWith('/commands.ts'))
    .flatMap(([file, text]) => [...text.matchAll(HANDLER)].map(([, name = '']) => ({ file, name })))
  const roomOf = (name: string) => rooms[name.split('.')[0] ?? '']
  const homeOf = (name: string) => `${ENGINE}${roomOf(name)}/commands.ts`
  const names = Object.keys(commands)
  const used = new Set(names.map(roomOf))
  return [
    ...Object.entries(commands)
      .filter(([, { role }]) => !roles.includes(role))
      .map(([name]) => `${name} has no role`),
    ...names.filter((name) => !roomOf(name)).map((name) => `${name} begins with no known room`),
    ...names
      .filter((name) => roomOf(name))
      .filter((name) => !handlers.some((each) => each.name === name && each.file === homeOf(name)))
      .map((name) => `${homeOf(name)} has no handler of ${name}`),
    ...handlers
      .filter(({ file, name }) => roomOf(name) && file !== homeOf(name))
      .map(({ file, name }) => `${file} handles ${name}, which belongs to ${roomOf(name)}`),
    ...Object.entries(rooms)
      .filter(([, room]) => !used.has(room))
      .map(([prefix, room]) => `${room} handles no command, but is listed for ${prefix}`),
  ]
}
