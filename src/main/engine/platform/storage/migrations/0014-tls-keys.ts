/** The keys of the encrypted port, sealed: the one that is shown, and the one that phones are told of before it is. */
export const tlsKeys = `
CREATE TABLE tls_keys (
  role TEXT PRIMARY KEY CONSTRAINT role_is_known CHECK (role IN ('current', 'next')),
  sealed TEXT NOT NULL,
  pin TEXT NOT NULL,
  made_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`
