/** Money is whole rupiah, time is milliseconds since 1970 in UTC, ids are texts that we make. */
export const firstSchema = `
CREATE TABLE installation (
  one INTEGER PRIMARY KEY CONSTRAINT installation_is_one CHECK (one = 1),
  created_at_ms INTEGER NOT NULL,
  key_check TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE owner_pin (
  one INTEGER PRIMARY KEY CONSTRAINT owner_pin_is_one CHECK (one = 1),
  hash TEXT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0 CONSTRAINT failures_not_negative CHECK (failures >= 0),
  lock_remaining_ms INTEGER NOT NULL DEFAULT 0 CONSTRAINT lock_not_negative CHECK (lock_remaining_ms >= 0)
) STRICT;

-- Windows that were let in: they stay in when the gateway starts again in the middle of a shift.
CREATE TABLE sessions (
  secret_hash TEXT PRIMARY KEY,
  screen TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  last_used_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL CONSTRAINT account_fingerprint_is_unique UNIQUE,
  qris_payload TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE merchants (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  is_counter INTEGER NOT NULL,
  account_id TEXT REFERENCES accounts (id),
  webhook_url TEXT,
  created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX one_counter ON merchants (is_counter) WHERE is_counter = 1;

CREATE TABLE credentials (
  hash TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  merchant_id TEXT REFERENCES merchants (id),
  created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_secrets (
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  kind TEXT NOT NULL,
  sealed TEXT NOT NULL,
  PRIMARY KEY (merchant_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE open_payment_counts (
  merchant_id TEXT PRIMARY KEY REFERENCES merchants (id),
  open_count INTEGER NOT NULL CONSTRAINT open_count_not_negative CHECK (open_count >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE devices (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  token_hash TEXT NOT NULL CONSTRAINT device_token_is_unique UNIQUE,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  paired_at_ms INTEGER NOT NULL,
  revoked_at_ms INTEGER,
  last_heard_at_ms INTEGER,
  last_reading TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE payments (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL CONSTRAINT payment_id_is_unique UNIQUE,
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  dialect TEXT NOT NULL,
  merchant_order_id TEXT,
  customer_name TEXT,
  amount_rupiah INTEGER NOT NULL CONSTRAINT amount_positive CHECK (amount_rupiah > 0),
  unique_code_rupiah INTEGER NOT NULL,
  total_rupiah INTEGER NOT NULL CONSTRAINT total_positive CHECK (total_rupiah > 0),
  qris_payload TEXT NOT NULL,
  status TEXT NOT NULL,
  exception TEXT,
  created_at_ms INTEGER NOT NULL,
  expires_at_ms INTEGER NOT NULL,
  paid_at_ms INTEGER,
  ended_at_ms INTEGER,
  evidence TEXT,
  source_app TEXT,
  payer_name TEXT,
  notification_number INTEGER REFERENCES notifications (number),
  by_hand_reason TEXT,
  CONSTRAINT total_is_amount_and_code CHECK (total_rupiah = amount_rupiah + unique_code_rupiah),
  CONSTRAINT paid_has_time_and_evidence CHECK (
    status <> 'paid' OR (paid_at_ms IS NOT NULL AND evidence IS NOT NULL)
  ),
  CONSTRAINT pending_has_not_ended CHECK ((status = 'pending') = (ended_at_ms IS NULL))
) STRICT;
CREATE INDEX pending_by_expiry ON payments (expires_at_ms) WHERE status = 'pending';
CREATE INDEX cancelled_by_merchant ON payments (merchant_id, ended_at_ms) WHERE status = 'cancelled';
CREATE INDEX ended_unpaid_by_total ON payments (account_id, total_rupiah, ended_at_ms)
  WHERE status IN ('expired', 'cancelled');
CREATE UNIQUE INDEX one_payment_a_notification ON payments (notification_number)
  WHERE notification_number IS NOT NULL;

-- The total of every payment that can still be paid, and of ended ones while their total rests.
-- Its primary key is the promise that two of them never share a total on one account.
CREATE TABLE claims (
  account_id TEXT NOT NULL,
  total_rupiah INTEGER NOT NULL,
  payment_number INTEGER NOT NULL REFERENCES payments (number),
  rests_until_ms INTEGER,
  PRIMARY KEY (account_id, total_rupiah)
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency_keys (
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  route TEXT NOT NULL,
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  payment_number INTEGER NOT NULL REFERENCES payments (number),
  created_at_ms INTEGER NOT NULL,
  PRIMARY KEY (merchant_id, route, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at_ms);

CREATE TABLE notifications (
  number INTEGER PRIMARY KEY,
  source_kind TEXT NOT NULL,
  source_id TEXT NOT NULL,
  peer_address TEXT NOT NULL,
  app TEXT,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  big_text TEXT NOT NULL,
  notif_id TEXT,
  posted_at_ms INTEGER,
  received_at_ms INTEGER NOT NULL,
  amount_rupiah INTEGER,
  payer_name TEXT,
  format_id TEXT,
  disposition TEXT NOT NULL,
  reason TEXT NOT NULL,
  payment_number INTEGER REFERENCES payments (number),
  duplicate_of INTEGER REFERENCES notifications (number),
  lasting_key TEXT,
  brief_key TEXT
) STRICT;
CREATE UNIQUE INDEX notifications_by_lasting_key ON notifications (lasting_key)
  WHERE lasting_key IS NOT NULL;
CREATE INDEX notifications_by_brief_key ON notifications (brief_key, received_at_ms)
  WHERE brief_key IS NOT NULL;
CREATE INDEX notifications_in_inbox ON notifications (number)
  WHERE disposition IN ('unmatched', 'unread');

CREATE TABLE events (
  sequence INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  merchant_id TEXT,
  payment_number INTEGER,
  facts TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_time ON events (at_ms);
CREATE INDEX events_by_payment ON events (payment_number) WHERE payment_number IS NOT NULL;

CREATE TABLE deliveries (
  id TEXT PRIMARY KEY,
  event_sequence INTEGER NOT NULL REFERENCES events (sequence),
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  payment_number INTEGER NOT NULL REFERENCES payments (number),
  dialect TEXT NOT NULL,
  url TEXT NOT NULL,
  body TEXT NOT NULL,
  status TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at_ms INTEGER,
  last_status_code INTEGER,
  last_error TEXT,
  created_at_ms INTEGER NOT NULL,
  CONSTRAINT one_delivery_an_event UNIQUE (event_sequence, merchant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deliveries_due ON deliveries (next_attempt_at_ms) WHERE status = 'pending';
CREATE INDEX deliveries_by_payment ON deliveries (payment_number);

CREATE TABLE delivery_attempts (
  delivery_id TEXT NOT NULL REFERENCES deliveries (id),
  number INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  duration_ms INTEGER NOT NULL,
  status_code INTEGER,
  error TEXT,
  answer_head TEXT,
  PRIMARY KEY (delivery_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE products (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  price_rupiah INTEGER NOT NULL CONSTRAINT price_positive CHECK (price_rupiah > 0),
  category TEXT NOT NULL,
  barcode TEXT,
  is_favourite INTEGER NOT NULL,
  removed_at_ms INTEGER,
  created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX product_barcode_is_unique ON products (barcode)
  WHERE barcode IS NOT NULL AND removed_at_ms IS NULL;

CREATE TABLE orders (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  day_number INTEGER NOT NULL,
  status TEXT NOT NULL,
  note TEXT NOT NULL,
  total_rupiah INTEGER NOT NULL CONSTRAINT order_total_not_negative CHECK (total_rupiah >= 0),
  tender TEXT,
  cash_received_rupiah INTEGER,
  cash_change_rupiah INTEGER,
  payment_number INTEGER REFERENCES payments (number),
  created_at_ms INTEGER NOT NULL,
  paid_at_ms INTEGER,
  parked_at_ms INTEGER,
  CONSTRAINT order_number_is_unique UNIQUE (day, day_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX orders_by_payment ON orders (payment_number) WHERE payment_number IS NOT NULL;
CREATE INDEX orders_parked ON orders (parked_at_ms) WHERE parked_at_ms IS NOT NULL;

CREATE TABLE order_lines (
  order_id TEXT NOT NULL REFERENCES orders (id),
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  product_id TEXT REFERENCES products (id),
  name TEXT NOT NULL,
  unit_price_rupiah INTEGER NOT NULL CONSTRAINT unit_price_positive CHECK (unit_price_rupiah > 0),
  quantity INTEGER NOT NULL CONSTRAINT quantity_positive CHECK (quantity > 0),
  note TEXT NOT NULL,
  PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;

-- What the till has in hand: survives a blackout, so the cashier goes on where it stopped.
CREATE TABLE till (
  one INTEGER PRIMARY KEY CONSTRAINT till_is_one CHECK (one = 1),
  order_id TEXT NOT NULL REFERENCES orders (id),
  undo TEXT,
  ended_order_id TEXT REFERENCES orders (id),
  ended_at_ms INTEGER
) STRICT;
`
