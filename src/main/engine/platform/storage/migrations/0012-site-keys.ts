/** Label and last use of each site key, to find keys that are no longer used. */
export const siteKeys = `
ALTER TABLE credentials ADD COLUMN name TEXT;
ALTER TABLE credentials ADD COLUMN last_four TEXT;
ALTER TABLE credentials ADD COLUMN last_used_at_ms INTEGER;
`
