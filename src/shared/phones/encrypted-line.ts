/** The till's second port on the LAN, for TLS only. */
export interface EncryptedLine {
  /** `https://192.168.1.20:8722`. */
  origin: string
  /** Pin that the phone checks before it sends anything: `sha256//` and the SHA-256 of the public key. */
  pin: string
}

/** How a request was protected: encrypted, signed, or neither. */
export type TransportProtection = 'encrypted' | 'signed' | 'none'

/** State of the encrypted port, for the owner and the doctor. */
export interface EncryptionState {
  /** null while the port is closed. */
  line: EncryptedLine | null
  /** Why it is closed although it should be open; null when it is open or switched off. */
  trouble: string | null
  /** The pin that phones receive before the key is in use. */
  nextPin: string | null
  /** Phones on the encrypted line that do not have the next pin yet. */
  unawarePhones: string[]
}
