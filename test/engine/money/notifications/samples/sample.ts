/** One notification of a wallet, with the truth about it. */
export interface Sample {
  app: string
  title: string | null
  text: string
  /** Whole rupiah that a customer paid; null when it is not money from a customer, or not whole. */
  paid: number | null
  payer: string | null
  /** False for income that is left to a person on purpose. */
  isRead: boolean
}

/** Ways to write down what one app showed. */
export interface Samples {
  paid: (amount: number, title: string | null, text: string, payer?: string) => Sample
  /** A customer's money, in a form that cannot be told from something else. */
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
