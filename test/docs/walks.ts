export interface Walk {
  title: string
  steps: WalkStep[]
}

interface WalkStep {
  number: number
  /** The step's own file, as a path of the link. */
  file: string
  /** The files that answer one question of the step. */
  with: string[]
}

/** Maximum files of a walk in which something is decided or changed. */
const MOST_STEPS = 15

/** The walks of the section "Four trips" of docs/architecture.md. */
export function walksOf(markdown: string): Walk[] {
  const [, trips = ''] = markdown.split('## Four trips')
  return trips
    .split(/^### /m)
    .map((section) => ({
      title: section.split('\n', 1)[0] ?? '',
      steps: [...section.matchAll(/^\| (\d+) \| (.*)$/gm)].map(([, number, row = '']) => {
        const [file = '', ...others] = [...row.matchAll(/\]\(([^)]+)\)/g)].map(
          ([, target = '']) => target,
        )
        return { number: Number(number), file, with: others }
      }),
    }))
    .filter(({ steps }) => steps.length > 0)
}

/** What a walk does wrong, one sentence for each; `exists` takes the path of a link. */
export function findBrokenSteps({ steps }: Walk, exists: (file: string) => boolean): string[] {
  const named = steps.flatMap(({ file, with: others }, at) =>
    [file, ...others].map((each) => ({ file: each, at })),
  )
  return [
    ...(steps.length > MOST_STEPS ? [`${steps.length} steps, more than ${MOST_STEPS}`] : []),
    ...steps
      .filter(({ number }, at) => number !== at + 1)
      .map(({ number, file }) => `step ${number} (${file}) is out of order`),
    ...named.filter(({ file }) => !exists(file)).map(({ file }) => `${file} does not exist`),
    ...named
      .filter(({ file, at }) => {
        const before = named.findLast((other) => other.file === file && other.at < at)
        return before !== undefined && before.at < at - 1
      })
      .map(({ file, at }) => `step ${at + 1} returns to ${file}`),
  ]
}
