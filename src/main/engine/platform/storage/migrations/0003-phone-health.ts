/** Phones' heartbeats, their forwarder app, and the address they were given. */
export const phoneHealth = `
ALTER TABLE devices ADD COLUMN last_beat TEXT;
ALTER TABLE devices ADD COLUMN forwarder TEXT;
ALTER TABLE devices ADD COLUMN told_address TEXT;
`
