/**
 * Keys of the encrypted port, sealed: the current one, and the next one whose pin phones receive in advance.
 */
export const tlsKeys = `
CREATE TABLE tls_keys (
  role TEXT PRIMARY KEY CONSTRAINT role_is_known CHECK (role IN ('current', 'next')),
  sealed TEXT NOT NULL,
  pin TEXT NOT NULL,
  made_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`
