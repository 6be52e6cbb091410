/**
 * Keeps the process running when the reader of its output has gone, such as a closed terminal or `| head -1`: a
 * stream whose error nothing handles would end the till.
 */
export function outliveClosedOutputs(): void {
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
}
