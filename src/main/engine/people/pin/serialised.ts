/** Runs tasks one after another, in the order in which they were asked for; one that fails does not stop the next. */
export function serialised(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const run = last.then(task)
    last = run.catch(() => {})
    return run
  }
}
