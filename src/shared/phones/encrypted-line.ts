/** The till's second port on the shop's network, which speaks TLS only. */
export interface EncryptedLine {
  /** `https://192.168.1.20:8722`. */
  origin: string
  /** What the phone has to find there before it says a word: `sha256//` and the SHA-256 of the public key. */
  pin: string
}

/** How a phone's words last came: nobody could read them, nobody could change them, or neither. */
export type TransportProtection = 'encrypted' | 'signed' | 'none'

/** Whether the encrypted port is there, for the owner and the doctor. */
export interface EncryptionState {
  /** null while the port is closed. */
  line: EncryptedLine | null
  /** Why it is closed although it should be open; null when all is well or it is switched off. */
  trouble: string | null
  /** The key that phones are told of before it is shown. */
  nextPin: string | null
  /** Phones on the encrypted line that do not know the next key yet. */
  unawarePhones: string[]
}
