/** Money belongs to one account, and unpaid bills of the online shop and of sites are limited. */
export const moneyOfAccounts = `
-- The account that reported money came to, so that all reports of one sum on an account can be compared, and the
-- confirmations by hand that are compared with them.
ALTER TABLE notifications ADD COLUMN account_id TEXT REFERENCES accounts (id);
CREATE INDEX confirmed_by_hand ON payments (account_id, total_rupiah, paid_at_ms)
  WHERE evidence = 'by-hand';

-- The address that placed an order of the shared catalogue, so that unpaid orders are limited by address.
ALTER TABLE online_orders ADD COLUMN peer_address TEXT NOT NULL DEFAULT '';

-- What a create of a site asks for: its payments that ended unpaid, and the prices of the counter.
DROP INDEX cancelled_by_merchant;
CREATE INDEX ended_unpaid_by_merchant ON payments (merchant_id, ended_at_ms)
  WHERE status IN ('expired', 'cancelled');
CREATE INDEX products_by_price ON products (price_rupiah) WHERE removed_at_ms IS NULL;

-- Which account an app on a phone receives for, when there is more than one; an empty app stands for all others
-- of the phone.
CREATE TABLE wallet_accounts (
  device_id TEXT NOT NULL REFERENCES devices (id),
  app TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  PRIMARY KEY (device_id, app)
) STRICT, WITHOUT ROWID;
`
