/**
 * Payment methods beside a merchant's own QRIS, and the indexes of lists, searches and figures of payments.
 */
export const paymentSearch = `
CREATE TABLE receiving_methods (
  merchant_id TEXT NOT NULL REFERENCES merchants (id),
  method TEXT NOT NULL,
  qris TEXT,
  wallet_number TEXT,
  label TEXT NOT NULL,
  PRIMARY KEY (merchant_id, method),
  CONSTRAINT method_has_one_place CHECK ((qris IS NULL) <> (wallet_number IS NULL))
) STRICT, WITHOUT ROWID;

ALTER TABLE payments ADD COLUMN method TEXT GENERATED ALWAYS AS (details ->> '$.method') VIRTUAL;

-- Lists of a site read nothing else. Pending payments are not in it: they are few, and a create costs nothing more.
CREATE INDEX ended_of_site ON payments
  (merchant_id, dialect, is_test, status, number, created_at_ms, method)
  WHERE status <> 'pending';

-- How many ended payments were made in each quarter of an hour, kept with every end: no zone's day cuts a
-- quarter. Quarter -1 is all time.
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
INSERT INTO payment_counts
  SELECT merchant_id, dialect, is_test, created_at_ms / 900000, status, coalesce(method, ''),
    count(*), sum(total_rupiah)
  FROM payments WHERE status <> 'pending' GROUP BY 1, 2, 3, 4, 5, 6;
INSERT INTO payment_counts
  SELECT merchant_id, dialect, is_test, -1, status, method, sum(payments), sum(total_rupiah)
  FROM payment_counts GROUP BY 1, 2, 3, 5, 6;

-- A number of three signs for every site, dialect and mode: the one word that stands before all its texts.
CREATE TABLE payment_text_scopes (
  number INTEGER PRIMARY KEY,
  merchant_id TEXT NOT NULL,
  dialect TEXT NOT NULL,
  is_test INTEGER NOT NULL,
  CONSTRAINT text_scope_is_unique UNIQUE (merchant_id, dialect, is_test)
) STRICT;

-- Written a little behind the payments; what it does not have yet is searched row by row.
CREATE VIRTUAL TABLE payment_texts USING fts5(
  scope, text, tokenize = 'trigram', content = '', columnsize = 0
);
CREATE TABLE payment_text_progress (
  one INTEGER PRIMARY KEY CONSTRAINT text_progress_is_one CHECK (one = 1),
  indexed_through INTEGER NOT NULL
) STRICT;
INSERT INTO payment_text_progress VALUES (1, 0);
`
