import type { ReadableDb } from '../../../platform/storage/connection.ts'

/** Pieces of three signs that the index knows texts by. */
export const TRIGRAM_LENGTH = 3

/** Below so many indexed payments every way to search is fast. */
export const FEW_PAYMENTS = 20_000

const SAMPLE_SIZE = 2_000

/** So many pieces narrow a search down; more of them only cost more reading. */
const PIECES = 4

/** Share of all texts that may have all of the pieces for looking at each of them to be worth it. */
const LARGEST_SHARE = 0.005

interface Sample {
  throughNumber: number
  texts: string[]
  /** In how many texts of the sample a piece stands. */
  counts: Map<string, number>
}

/** What an index of texts says about itself. */
export interface IndexedTexts {
  db: ReadableDb
  /** Number of the last payment in the index. */
  throughNumber: number
  /** The texts of about `size` payments, evenly spread over all that are indexed. */
  sample: (size: number) => string[]
}

const samples = new WeakMap<ReadableDb, Sample>()

/**
 * The rarest pieces of a text: what has all of them is little enough to be looked at one by one, which is
 * much faster than following a common word such as "payment" through a million places. undefined where
 * nothing in the text is rare, or nothing has to be.
 */
export function rareTrigrams(
  indexed: IndexedTexts,
  text: string,
  few = FEW_PAYMENTS,
): string[] | undefined {
  // Other letters than these are folded in ways that a comparison of rows does not know.
  if (indexed.throughNumber < few || !/^[ -~]*$/.test(text)) return undefined
  const { texts, counts } = sampleOf(indexed)
  const countOf = (piece: string) => counts.get(piece) ?? 0
  const pieces = [...piecesOf(text)]
    .sort((one, other) => countOf(one) - countOf(other))
    .slice(0, PIECES)
  const having = texts.filter((each) => pieces.every((piece) => each.includes(piece)))
  return having.length > LARGEST_SHARE * texts.length ? undefined : pieces
}

function sampleOf({ db, throughNumber, sample }: IndexedTexts): Sample {
  const known = samples.get(db)
  if (known && throughNumber < 2 * known.throughNumber) return known
  const counts = new Map<string, number>()
  const texts = sample(SAMPLE_SIZE).map((text) => text.toLowerCase())
  for (const text of texts) {
    for (const piece of piecesOf(text)) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  }
  const taken = { throughNumber, texts, counts }
  samples.set(db, taken)
  return taken
}

function piecesOf(text: string): Set<string> {
  const folded = text.toLowerCase()
  const pieces = new Set<string>()
  for (let at = 0; at + TRIGRAM_LENGTH <= folded.length; at += 1) {
    pieces.add(folded.slice(at, at + TRIGRAM_LENGTH))
  }
  return pieces
}
