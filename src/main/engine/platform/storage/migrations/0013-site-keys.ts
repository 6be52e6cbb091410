/** Keys of sites can be told apart, and one that nobody uses any more is seen. */
export const siteKeys = `
ALTER TABLE credentials ADD COLUMN name TEXT;
ALTER TABLE credentials ADD COLUMN last_four TEXT;
ALTER TABLE credentials ADD COLUMN last_used_at_ms INTEGER;
`
