CREATE INDEX acts_of_notification ON inbox_acts (notification_number);

CREATE INDEX confirmed_by_hand ON payments (account_id, total_rupiah, paid_at_ms)
  WHERE evidence = 'by-hand';

CREATE INDEX deliveries_by_merchant ON deliveries (merchant_id, event_sequence);

CREATE INDEX deliveries_by_payment ON deliveries (payment_number);

CREATE INDEX deliveries_due ON deliveries (next_attempt_at_ms) WHERE status = 'pending';

CREATE INDEX ended_of_site ON payments
  (merchant_id, dialect, is_test, status, number, created_at_ms, method)
  WHERE status <> 'pending';

CREATE INDEX ended_unpaid_by_merchant ON payments (merchant_id, ended_at_ms)
  WHERE status IN ('expired', 'cancelled');

CREATE INDEX ended_unpaid_by_total ON payments (account_id, total_rupiah, ended_at_ms)
  WHERE status IN ('expired', 'cancelled');

CREATE INDEX events_by_payment ON events (payment_number) WHERE payment_number IS NOT NULL;

CREATE INDEX events_by_time ON events (at_ms);

CREATE INDEX failed_deliveries ON deliveries (created_at_ms) WHERE status = 'failed';

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at_ms);

CREATE INDEX notifications_by_amount ON notifications (amount_rupiah, number)
  WHERE amount_rupiah IS NOT NULL;

CREATE INDEX notifications_by_app ON notifications (lower(app), number) WHERE app IS NOT NULL;

CREATE INDEX notifications_by_brief_key ON notifications (brief_key, received_at_ms)
  WHERE brief_key IS NOT NULL;

CREATE INDEX notifications_by_disposition ON notifications (disposition, number);

CREATE UNIQUE INDEX notifications_by_lasting_key ON notifications (lasting_key)
  WHERE lasting_key IS NOT NULL;

CREATE INDEX notifications_by_original ON notifications (duplicate_of)
  WHERE duplicate_of IS NOT NULL;

CREATE INDEX notifications_by_source ON notifications (source_id, number);

CREATE INDEX notifications_by_time ON notifications (received_at_ms);

CREATE INDEX notifications_in_inbox ON notifications (number)
  WHERE disposition IN ('unmatched', 'unread') AND source_kind <> 'simulator';

CREATE INDEX notifications_of_unknown_apps ON notifications (number) WHERE disposition = 'rejected';

CREATE UNIQUE INDEX one_counter ON merchants (is_counter) WHERE is_counter = 1;

CREATE UNIQUE INDEX one_payment_a_notification ON payments (notification_number)
  WHERE notification_number IS NOT NULL;

CREATE UNIQUE INDEX one_standing_act ON inbox_acts (notification_number)
  WHERE undone_at_ms IS NULL;

CREATE INDEX online_orders_by_age ON online_orders (created_at_ms);

CREATE INDEX online_orders_running ON online_orders (stage) WHERE ended_at_ms IS NULL;

CREATE INDEX open_static_codes ON static_codes (account_id) WHERE closed_at_ms IS NULL;

CREATE INDEX orders_by_payment ON orders (payment_number) WHERE payment_number IS NOT NULL;

CREATE INDEX orders_parked ON orders (parked_at_ms) WHERE parked_at_ms IS NOT NULL;

CREATE INDEX payment_goods_by_content ON payment_goods (content_number)
  WHERE content_number IS NOT NULL;

CREATE INDEX payment_goods_by_file ON payment_goods (file_number) WHERE file_number IS NOT NULL;

CREATE INDEX payment_goods_by_image ON payment_goods (image_number) WHERE image_number IS NOT NULL;

CREATE INDEX payments_of_static_code ON payments (static_code_number)
  WHERE static_code_number IS NOT NULL;

CREATE INDEX pending_by_expiry ON payments (expires_at_ms) WHERE status = 'pending';

CREATE UNIQUE INDEX product_barcode_is_unique ON products (barcode)
  WHERE barcode IS NOT NULL AND removed_at_ms IS NULL;

CREATE INDEX products_by_price ON products (price_rupiah) WHERE removed_at_ms IS NULL;

CREATE INDEX reports_of_amount ON notifications (amount_rupiah, received_at_ms)
  WHERE amount_rupiah IS NOT NULL;

CREATE INDEX sales_of_money ON inbox_acts (payment_number) WHERE kind = 'sold';

CREATE INDEX unmatched_by_amount ON notifications (amount_rupiah, number)
  WHERE disposition = 'unmatched';

CREATE INDEX unpaid_by_amount ON payments (account_id, amount_rupiah, ended_at_ms)
  WHERE status <> 'paid' AND is_test = 0;

CREATE INDEX unpaid_by_customer ON payments (account_id, lower(customer_name), created_at_ms)
  WHERE status <> 'paid' AND is_test = 0 AND customer_name IS NOT NULL;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL CONSTRAINT account_fingerprint_is_unique UNIQUE,
  qris_payload TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE app_trust (
  app TEXT PRIMARY KEY,
  first_notification INTEGER REFERENCES notifications (number),
  first_format TEXT,
  first_seen_at_ms INTEGER,
  -- NULL: the owner has not decided.
  is_on INTEGER,
  decided_at_ms INTEGER,
  decided_notification INTEGER REFERENCES notifications (number),
  CONSTRAINT decision_has_time CHECK ((is_on IS NULL) = (decided_at_ms IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
  account_id TEXT NOT NULL,
  total_rupiah INTEGER NOT NULL,
  payment_number INTEGER NOT NULL REFERENCES payments (number),
  rests_until_ms INTEGER,
  PRIMARY KEY (account_id, total_rupiah)
) STRICT, WITHOUT ROWID;

CREATE TABLE credentials (
  hash TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  merchant_id TEXT REFERENCES merchants (id),
  created_at_ms INTEGER NOT NULL
, mode TEXT NOT NULL DEFAULT 'live', scope TEXT NOT NULL DEFAULT 'write', ends_at_ms INTEGER, name TEXT, last_four TEXT, last_used_at_ms INTEGER) STRICT, WITHOUT ROWID;

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
  created_at_ms INTEGER NOT NULL, callback_url TEXT, is_test INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT one_delivery_an_event UNIQUE (event_sequence, merchant_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery_attempts (
  delivery_id TEXT NOT NULL REFERENCES deliveries (id),
  number INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  duration_ms INTEGER NOT NULL,
  status_code INTEGER,
  error TEXT,
  answer_head TEXT, url TEXT, request_headers TEXT, redirect_url TEXT,
  PRIMARY KEY (delivery_id, number)
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
, last_beat TEXT, forwarder TEXT, told_address TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  sequence INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  merchant_id TEXT,
  payment_number INTEGER,
  facts TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE failing_endpoints (
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  endpoint TEXT NOT NULL,
  failing_since_ms INTEGER NOT NULL,
  paused_at_ms INTEGER,
  PRIMARY KEY (merchant_id, endpoint)
) STRICT, WITHOUT ROWID;

CREATE TABLE goods (
  kind TEXT NOT NULL,
  number INTEGER NOT NULL,
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  name TEXT NOT NULL,
  text TEXT,
  size_bytes INTEGER NOT NULL,
  sha256 TEXT,
  media_type TEXT,
  blob_id TEXT CONSTRAINT goods_blob_is_unique UNIQUE,
  picture_token TEXT CONSTRAINT picture_token_is_unique UNIQUE,
  is_active INTEGER NOT NULL,
  downloads INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER NOT NULL,
  removed_at_ms INTEGER,
  PRIMARY KEY (kind, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE goods_pieces (
  blob_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (blob_id, position)
) STRICT;

CREATE TABLE idempotency_keys (
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  route TEXT NOT NULL,
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  payment_number INTEGER NOT NULL REFERENCES payments (number),
  created_at_ms INTEGER NOT NULL,
  PRIMARY KEY (merchant_id, route, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox_acts (
  number INTEGER PRIMARY KEY,
  notification_number INTEGER NOT NULL REFERENCES notifications (number),
  kind TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  -- What undoing brings back. NULL: done before acts were written down.
  disposition_before TEXT,
  payment_number INTEGER REFERENCES payments (number),
  payment_status_before TEXT,
  payment_ended_before_ms INTEGER,
  order_id TEXT REFERENCES orders (id),
  returned_by TEXT,
  note TEXT NOT NULL,
  undone_at_ms INTEGER,
  CONSTRAINT returned_says_how CHECK ((kind = 'returned') = (returned_by IS NOT NULL))
) STRICT;

CREATE TABLE installation (
  one INTEGER PRIMARY KEY CONSTRAINT installation_is_one CHECK (one = 1),
  created_at_ms INTEGER NOT NULL,
  key_check TEXT NOT NULL
) STRICT;

CREATE TABLE merchants (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  is_counter INTEGER NOT NULL,
  account_id TEXT REFERENCES accounts (id),
  webhook_url TEXT,
  created_at_ms INTEGER NOT NULL
, test_account_id TEXT REFERENCES accounts (id), callback_hosts TEXT NOT NULL DEFAULT '[]', options TEXT NOT NULL DEFAULT '{}') STRICT, WITHOUT ROWID;

CREATE TABLE not_money_marks (
  notification_number INTEGER PRIMARY KEY REFERENCES notifications (number),
  marked_at_ms INTEGER NOT NULL
) STRICT;

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
, unread_time TEXT, account_id TEXT REFERENCES accounts (id), body TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE online_orders (
  number TEXT PRIMARY KEY,
  order_id TEXT NOT NULL CONSTRAINT online_order_is_one_order UNIQUE REFERENCES orders (id),
  page_token TEXT NOT NULL CONSTRAINT order_page_is_unique UNIQUE,
  submit_key TEXT NOT NULL CONSTRAINT one_order_a_submit UNIQUE,
  customer_name TEXT NOT NULL,
  customer_phone TEXT,
  stage TEXT NOT NULL,
  qris_count INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER NOT NULL,
  ended_at_ms INTEGER
, peer_address TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

CREATE TABLE open_payment_counts (
  merchant_id TEXT PRIMARY KEY REFERENCES merchants (id),
  open_count INTEGER NOT NULL CONSTRAINT open_count_not_negative CHECK (open_count >= 0)
, test_open_count INTEGER NOT NULL DEFAULT 0
  CONSTRAINT test_open_count_not_negative CHECK (test_open_count >= 0)) STRICT, WITHOUT ROWID;

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

CREATE TABLE owner_pin (
  one INTEGER PRIMARY KEY CONSTRAINT owner_pin_is_one CHECK (one = 1),
  hash TEXT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0 CONSTRAINT failures_not_negative CHECK (failures >= 0),
  lock_remaining_ms INTEGER NOT NULL DEFAULT 0 CONSTRAINT lock_not_negative CHECK (lock_remaining_ms >= 0)
) STRICT;

CREATE TABLE payment_counts (
  merchant_id TEXT NOT NULL,
  dialect TEXT NOT NULL,
  is_test INTEGER NOT NULL,
  quarter INTEGER NOT NULL,
  status TEXT NOT NULL,
  method TEXT NOT NULL,
  payments INTEGER NOT NULL CONSTRAINT payments_not_negative CHECK (payments >= 0),
  total_rupiah INTEGER NOT NULL,
  PRIMARY KEY (merchant_id, dialect, is_test, quarter, status, method)
) STRICT, WITHOUT ROWID;

CREATE TABLE payment_goods (
  payment_number INTEGER PRIMARY KEY REFERENCES payments (number),
  file_number INTEGER,
  content_number INTEGER,
  image_number INTEGER
) STRICT;

CREATE TABLE payment_text_progress (
  one INTEGER PRIMARY KEY CONSTRAINT text_progress_is_one CHECK (one = 1),
  indexed_through INTEGER NOT NULL
) STRICT;

CREATE TABLE payment_text_scopes (
  number INTEGER PRIMARY KEY,
  merchant_id TEXT NOT NULL,
  dialect TEXT NOT NULL,
  is_test INTEGER NOT NULL,
  CONSTRAINT text_scope_is_unique UNIQUE (merchant_id, dialect, is_test)
) STRICT;

CREATE VIRTUAL TABLE payment_texts USING fts5(
  scope, text, tokenize = 'trigram', content = '', columnsize = 0
);

CREATE TABLE 'payment_texts_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'payment_texts_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'payment_texts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

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
  by_hand_reason TEXT, is_test INTEGER NOT NULL DEFAULT 0, details TEXT, callback_url TEXT, reference TEXT, static_code_number INTEGER REFERENCES static_codes (number), method TEXT GENERATED ALWAYS AS (details ->> '$.method') VIRTUAL,
  CONSTRAINT total_is_amount_and_code CHECK (total_rupiah = amount_rupiah + unique_code_rupiah),
  CONSTRAINT paid_has_time_and_evidence CHECK (
    status <> 'paid' OR (paid_at_ms IS NOT NULL AND evidence IS NOT NULL)
  ),
  CONSTRAINT pending_has_not_ended CHECK ((status = 'pending') = (ended_at_ms IS NULL))
) STRICT;

CREATE TABLE phone_signatures (
  device_id TEXT PRIMARY KEY REFERENCES devices (id),
  sealed TEXT NOT NULL,
  is_required INTEGER NOT NULL DEFAULT 0 CONSTRAINT is_required_is_yes_or_no CHECK (is_required IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE previous_secrets (
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  kind TEXT NOT NULL,
  sealed TEXT NOT NULL,
  ends_at_ms INTEGER NOT NULL,
  PRIMARY KEY (merchant_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE product_pictures (
  product_id TEXT PRIMARY KEY REFERENCES products (id),
  image_number INTEGER NOT NULL
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

CREATE TABLE receiving_methods (
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  method TEXT NOT NULL,
  qris TEXT,
  wallet_number TEXT,
  label TEXT NOT NULL,
  PRIMARY KEY (merchant_id, method),
  CONSTRAINT method_has_one_place CHECK ((qris IS NULL) <> (wallet_number IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_secrets (
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  kind TEXT NOT NULL,
  sealed TEXT NOT NULL,
  PRIMARY KEY (merchant_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  secret_hash TEXT PRIMARY KEY,
  screen TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  last_used_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE soundboxes (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  token_hash TEXT NOT NULL CONSTRAINT soundbox_token_is_unique UNIQUE,
  paired_at_ms INTEGER NOT NULL,
  revoked_at_ms INTEGER
) STRICT, WITHOUT ROWID;

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

CREATE TABLE taught_rule_versions (
  rule_id TEXT NOT NULL REFERENCES taught_rules (id),
  version INTEGER NOT NULL,
  origin TEXT NOT NULL,
  made_at_ms INTEGER NOT NULL,
  title_template TEXT NOT NULL,
  body_template TEXT NOT NULL,
  sample_notification INTEGER REFERENCES notifications (number),
  PRIMARY KEY (rule_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE taught_rules (
  id TEXT PRIMARY KEY,
  app TEXT NOT NULL,
  version INTEGER NOT NULL,
  is_on INTEGER NOT NULL,
  off_reason TEXT,
  CONSTRAINT off_has_reason CHECK ((is_on = 1) = (off_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE till (
  one INTEGER PRIMARY KEY CONSTRAINT till_is_one CHECK (one = 1),
  order_id TEXT NOT NULL REFERENCES orders (id),
  undo TEXT,
  ended_order_id TEXT REFERENCES orders (id),
  ended_at_ms INTEGER
) STRICT;

CREATE TABLE tls_keys (
  role TEXT PRIMARY KEY CONSTRAINT role_is_known CHECK (role IN ('current', 'next')),
  sealed TEXT NOT NULL,
  pin TEXT NOT NULL,
  made_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE wallet_accounts (
  device_id TEXT NOT NULL REFERENCES devices (id),
  app TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  PRIMARY KEY (device_id, app)
) STRICT, WITHOUT ROWID;
