export interface QrisWarning {
  code: string
  /** For developers; screens look the sentence up by code. */
  message: string
}

/** Who gets the money of a QRIS, to be checked by a person before it is used. */
export interface QrisPreview {
  /** The code's text, trimmed at both ends. */
  text: string
  merchantName: string
  city: string
  nmid: string | null
  /** First eight digits of the merchant's account number: the institution. */
  nns: string | null
  warnings: QrisWarning[]
}
