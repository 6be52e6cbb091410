/**
 * One place where Lunas deliberately answers otherwise than the gateway's document says. The pages
 * at `/docs` and the files in `docs/gateways/` are made from these rows; backquotes mark code.
 *
 * @example
 * { documented: '`wss://`', lunas: '`ws://`', why: 'No browser trusts the certificate of a shop’s Wi-Fi.', facts: ['W-001'] }
 */
export interface Difference {
  /** What the document states, or leaves open. */
  documented: string
  lunas: string
  why: string
  /** Numbers of the document's facts that this row covers; every other fact is covered by a test's title. */
  facts?: readonly string[]
}
