/** One notification of a wallet with its expected result. */
export interface Sample {
  app: string
  title: string | null
  text: string
  /** Whole rupiah that a customer paid; null when it is no customer's payment, or not whole. */
  paid: number | null
  payer: string | null
  /** False for income that is deliberately left to a person. */
  isRead: boolean
}

/** Builders for one app's samples. */
export interface Samples {
  paid: (amount: number, title: string | null, text: string, payer?: string) => Sample
  /** A customer's payment, in a wording that is also used for other events. */
  refused: (amount: number, title: string | null, text: string) => Sample
  notPaid: (title: string | null, text: string) => Sample
}

export function samplesOf(app: string): Samples {
  return {
    paid: (paid, title, text, payer) => ({
      app,
      title,
      text,
      paid,
      payer: payer ?? null,
      isRead: true,
    }),
    refused: (paid, title, text) => ({ app, title, text, paid, payer: null, isRead: false }),
    notPaid: (title, text) => ({ app, title, text, paid: null, payer: null, isRead: false }),
  }
}

/**
 * Samples of a table: under each app `amount | title | text` for what a customer paid and `title | text` for anything
 * else. An empty title is none.
 */
export function samplesOfRows(rows: Readonly<Record<string, readonly string[]>>): Sample[] {
  return Object.entries(rows).flatMap(([app, rowsOfApp]) => {
    const { paid, notPaid } = samplesOf(app)
    return rowsOfApp.map((row) => {
      const [text = '', title = '', amount] = row.split(' | ').reverse()
      return amount === undefined
        ? notPaid(title || null, text)
        : paid(Number(amount), title || null, text)
    })
  })
}
