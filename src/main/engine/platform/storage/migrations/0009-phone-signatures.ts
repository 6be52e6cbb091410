/** Signing secret of each phone, sealed, and whether unsigned texts are still accepted. */
export const phoneSignatures = `
CREATE TABLE phone_signatures (
  device_id TEXT PRIMARY KEY REFERENCES devices (id),
  sealed TEXT NOT NULL,
  is_required INTEGER NOT NULL DEFAULT 0 CONSTRAINT is_required_is_yes_or_no CHECK (is_required IN (0, 1))
) STRICT, WITHOUT ROWID;
`
