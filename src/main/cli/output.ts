/** What a command of the command line answers. */
export interface CliOutput {
  /** Output with `--json`. */
  json: unknown
  /** `json` is a list, printed as one line per value. */
  isJsonLines?: boolean
  /** Output for people. */
  text: string
  /** Exit code 1 although the command succeeded: the doctor found problems. */
  isProblem?: boolean
}
