import type { ReadableDb } from '../../../platform/storage/connection.ts'

/** FTS5 trigram length. */
export const TRIGRAM_LENGTH = 3

/** Below this number of indexed payments every kind of search is fast. */
export const FEW_PAYMENTS = 20_000

const SAMPLE_SIZE = 2_000

/** Maximum trigrams of a query; more only cost more reading. */
const PIECES = 4

/** Largest share of all texts containing the trigrams for which checking each text is worth it. */
const LARGEST_SHARE = 0.005

interface Sample {
  throughNumber: number
  texts: string[]
  /** Number of sampled texts that contain a trigram. */
  counts: Map<string, number>
}

/** What an index of texts says about itself. */
export interface IndexedTexts {
  db: ReadableDb
  /** Number of the last payment in the index. */
  throughNumber: number
  /** The texts of about `size` payments, evenly spread over all indexed ones. */
  sample: (size: number) => string[]
}

const samples = new WeakMap<ReadableDb, Sample>()

/**
 * The rarest trigrams of a text: the rows that contain all of them can be checked one by one, which is much
 * faster than following a common word such as "payment" through a million positions. undefined when no trigram
 * of the text is rare, or when it is not needed.
 */
export function rareTrigrams(
  indexed: IndexedTexts,
  text: string,
  few = FEW_PAYMENTS,
): string[] | undefined {
  // Other characters are folded by FTS5 differently than by a row comparison.
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
