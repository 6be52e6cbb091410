/**
 * Digital files, hidden texts and product photos. The bytes are in the database, so that every backup includes
 * them; in pieces, so that no commit or answer has to hold a whole file.
 */
export const goods = `
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

-- Pieces of a blob that no row of goods names are what is left of an upload that never ended.
CREATE TABLE goods_pieces (
  blob_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (blob_id, position)
) STRICT;

-- What a payment carries, written with the payment itself.
CREATE TABLE payment_goods (
  payment_number INTEGER PRIMARY KEY REFERENCES payments (number),
  file_number INTEGER,
  content_number INTEGER,
  image_number INTEGER
) STRICT;
CREATE INDEX payment_goods_by_file ON payment_goods (file_number) WHERE file_number IS NOT NULL;
CREATE INDEX payment_goods_by_content ON payment_goods (content_number)
  WHERE content_number IS NOT NULL;
CREATE INDEX payment_goods_by_image ON payment_goods (image_number) WHERE image_number IS NOT NULL;
`
