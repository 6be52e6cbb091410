/** Automatic apps of this shop, taught rules, and texts that are no money. */
export const trustAndTaughtRules = `
-- One row for each app that was recognised on the shop's phone or decided about; packages in lower case.
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

-- Texts of which the owner said: this is not incoming money.
CREATE TABLE not_money_marks (
  notification_number INTEGER PRIMARY KEY REFERENCES notifications (number),
  marked_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE taught_rules (
  id TEXT PRIMARY KEY,
  app TEXT NOT NULL,
  version INTEGER NOT NULL,
  is_on INTEGER NOT NULL,
  off_reason TEXT,
  CONSTRAINT off_has_reason CHECK ((is_on = 1) = (off_reason IS NULL))
) STRICT, WITHOUT ROWID;

-- A version is never changed: a notification names the one that read it.
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

CREATE INDEX notifications_by_app ON notifications (lower(app), number) WHERE app IS NOT NULL;
CREATE INDEX notifications_of_unknown_apps ON notifications (number) WHERE disposition = 'rejected';
CREATE INDEX proposals_by_amount ON notifications (amount_rupiah)
  WHERE disposition = 'unmatched' AND reason = 'wording-not-proven';
`
