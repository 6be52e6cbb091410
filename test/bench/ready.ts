import { writeHistory } from './history.ts'
import { makeDataDir, removeDataDir, serve } from './program.ts'
import { median, type Row } from './table.ts'

/** From start to the ready line, with 100,000 payments on disk. */
export async function benchReady(runs: number): Promise<Row[]> {
  const dataDir = makeDataDir()
  await writeHistory(dataDir, 100_000)
  const times: number[] = []
  try {
    for (let run = 0; run < runs; run += 1) {
      const program = await serve(dataDir)
      times.push(program.readyAfterMs)
      await program.stop()
    }
  } finally {
    removeDataDir(dataDir)
  }
  return [
    {
      what: 'Start to ready line, 100,000 payments on disk',
      goal: 'at most 1,500 ms',
      measured: `${median(times).toFixed(0)} ms`,
      isMet: median(times) <= 1_500,
    },
  ]
}
