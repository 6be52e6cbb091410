/** What a command of the command line answers. */
export interface CliOutput {
  /** What `--json` prints. */
  json: unknown
  /** `json` is a list, printed as one line for each of its values. */
  isJsonLines?: boolean
  /** What a person reads. */
  text: string
  /** Exit code 1 although the command did its work: the doctor found something. */
  isProblem?: boolean
}
