/** Test keys, static codes, and gateway details of payments. */
export const testModeAndDetails = `
-- A code without an amount that takes any number of payments until it is closed.
CREATE TABLE static_codes (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL CONSTRAINT static_code_id_is_unique UNIQUE,
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  dialect TEXT NOT NULL,
  is_test INTEGER NOT NULL,
  merchant_order_id TEXT,
  qris_payload TEXT NOT NULL,
  payment_id_prefix TEXT NOT NULL,
  details TEXT,
  callback_url TEXT,
  created_at_ms INTEGER NOT NULL,
  closed_at_ms INTEGER
) STRICT;
CREATE INDEX open_static_codes ON static_codes (account_id) WHERE closed_at_ms IS NULL;

ALTER TABLE payments ADD COLUMN is_test INTEGER NOT NULL DEFAULT 0;
ALTER TABLE payments ADD COLUMN details TEXT;
ALTER TABLE payments ADD COLUMN callback_url TEXT;
ALTER TABLE payments ADD COLUMN reference TEXT;
ALTER TABLE payments ADD COLUMN static_code_number INTEGER REFERENCES static_codes (number);
CREATE INDEX payments_of_static_code ON payments (static_code_number)
  WHERE static_code_number IS NOT NULL;

-- Ids that a site chose itself and that its dialect promises to be unique.
CREATE TABLE unique_references (
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  dialect TEXT NOT NULL,
  is_test INTEGER NOT NULL,
  reference TEXT NOT NULL,
  payment_number INTEGER REFERENCES payments (number),
  static_code_number INTEGER REFERENCES static_codes (number),
  PRIMARY KEY (merchant_id, dialect, is_test, reference),
  CONSTRAINT reference_names_one_thing CHECK (
    (payment_number IS NULL) <> (static_code_number IS NULL)
  )
) STRICT, WITHOUT ROWID;

ALTER TABLE merchants ADD COLUMN test_account_id TEXT REFERENCES accounts (id);
ALTER TABLE merchants ADD COLUMN callback_hosts TEXT NOT NULL DEFAULT '[]';
ALTER TABLE merchants ADD COLUMN options TEXT NOT NULL DEFAULT '{}';

ALTER TABLE credentials ADD COLUMN mode TEXT NOT NULL DEFAULT 'live';
ALTER TABLE credentials ADD COLUMN scope TEXT NOT NULL DEFAULT 'write';

-- A site that tries things out must not use up what its customers need.
ALTER TABLE open_payment_counts ADD COLUMN test_open_count INTEGER NOT NULL DEFAULT 0
  CONSTRAINT test_open_count_not_negative CHECK (test_open_count >= 0);

-- What a simulator says is nobody's money.
DROP INDEX notifications_in_inbox;
CREATE INDEX notifications_in_inbox ON notifications (number)
  WHERE disposition IN ('unmatched', 'unread') AND source_kind <> 'simulator';

ALTER TABLE deliveries ADD COLUMN callback_url TEXT;
ALTER TABLE deliveries ADD COLUMN is_test INTEGER NOT NULL DEFAULT 0;
`
