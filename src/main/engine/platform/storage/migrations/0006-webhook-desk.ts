/** Secrets that are being replaced, failing addresses, and the requests as they were sent. */
export const webhookDesk = `
-- The secret before the one of now, while sites are still being given the new one.
CREATE TABLE previous_secrets (
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  kind TEXT NOT NULL,
  sealed TEXT NOT NULL,
  ends_at_ms INTEGER NOT NULL,
  PRIMARY KEY (merchant_id, kind)
) STRICT, WITHOUT ROWID;

ALTER TABLE credentials ADD COLUMN ends_at_ms INTEGER;

-- Addresses at which nothing has succeeded for a while; one success takes them off.
CREATE TABLE failing_endpoints (
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  endpoint TEXT NOT NULL,
  failing_since_ms INTEGER NOT NULL,
  paused_at_ms INTEGER,
  PRIMARY KEY (merchant_id, endpoint)
) STRICT, WITHOUT ROWID;

ALTER TABLE delivery_attempts ADD COLUMN url TEXT;
ALTER TABLE delivery_attempts ADD COLUMN request_headers TEXT;

CREATE INDEX deliveries_by_merchant ON deliveries (merchant_id, event_sequence);
CREATE INDEX failed_deliveries ON deliveries (created_at_ms) WHERE status = 'failed';
`
