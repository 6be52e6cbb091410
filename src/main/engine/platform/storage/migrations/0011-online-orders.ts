/** Orders placed through the shared catalogue. Each is one order of the till. */
export const onlineOrders = `
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
) STRICT, WITHOUT ROWID;
CREATE INDEX online_orders_by_age ON online_orders (created_at_ms);
CREATE INDEX online_orders_running ON online_orders (stage) WHERE ended_at_ms IS NULL;

CREATE TABLE product_pictures (
  product_id TEXT PRIMARY KEY REFERENCES products (id),
  image_number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`
