/** What a phone says of itself between notifications, what it forwards with, and which address it was given. */
export const phoneHealth = `
ALTER TABLE devices ADD COLUMN last_beat TEXT;
ALTER TABLE devices ADD COLUMN forwarder TEXT;
ALTER TABLE devices ADD COLUMN told_address TEXT;
`
