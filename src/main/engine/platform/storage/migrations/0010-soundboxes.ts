/** Soundboxes: phones that only announce amounts, with a secret of their own for nothing else. */
export const soundboxes = `
CREATE TABLE soundboxes (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  token_hash TEXT NOT NULL CONSTRAINT soundbox_token_is_unique UNIQUE,
  paired_at_ms INTEGER NOT NULL,
  revoked_at_ms INTEGER
) STRICT, WITHOUT ROWID;
`
