export interface QrisWarning {
  code: string
  /** For developers; screens look the sentence up by code. */
  message: string
}

/** Who gets the money of a QRIS, for a person to check before it is used. */
export interface QrisPreview {
  /** The payload, trimmed at both ends. */
  text: string
  merchantName: string
  city: string
  nmid: string | null
  /** First eight digits of the merchant's account number; they identify the institution. */
  nns: string | null
  warnings: QrisWarning[]
}
