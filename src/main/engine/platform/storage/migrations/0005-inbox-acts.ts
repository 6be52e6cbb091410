/** Acts on unmatched money and unread texts, and indexes for searching. */
export const inboxActs = `
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
CREATE UNIQUE INDEX one_standing_act ON inbox_acts (notification_number)
  WHERE undone_at_ms IS NULL;
CREATE INDEX acts_of_notification ON inbox_acts (notification_number);
CREATE INDEX sales_of_money ON inbox_acts (payment_number) WHERE kind = 'sold';

INSERT INTO inbox_acts (notification_number, kind, at_ms, payment_number, note)
  SELECT number, disposition, received_at_ms, payment_number, '' FROM notifications
  WHERE disposition IN ('attached', 'dismissed') ORDER BY number;

CREATE INDEX unpaid_by_amount ON payments (account_id, amount_rupiah, ended_at_ms)
  WHERE status <> 'paid' AND is_test = 0;
CREATE INDEX unpaid_by_customer ON payments (account_id, lower(customer_name), created_at_ms)
  WHERE status <> 'paid' AND is_test = 0 AND customer_name IS NOT NULL;

CREATE INDEX notifications_by_disposition ON notifications (disposition, number);
CREATE INDEX notifications_by_amount ON notifications (amount_rupiah, number)
  WHERE amount_rupiah IS NOT NULL;
CREATE INDEX notifications_by_source ON notifications (source_id, number);
CREATE INDEX notifications_by_time ON notifications (received_at_ms);
CREATE INDEX notifications_by_original ON notifications (duplicate_of)
  WHERE duplicate_of IS NOT NULL;
`
