-- What came after schema.sql: parcels of a part, payments, refunds, keys of requests, published prices, companies. Scales as there.
ALTER TABLE purchase_line ADD COLUMN voided INTEGER NOT NULL DEFAULT 0;
ALTER TABLE purchase_line ADD COLUMN sent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE purchase_line ADD COLUMN returned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE purchase_line ADD COLUMN refunded INTEGER NOT NULL DEFAULT 0;
UPDATE purchase_line SET voided = pieces WHERE purchase_id IN (SELECT id FROM purchase WHERE state = 'VOIDED');
UPDATE purchase_line SET sent = pieces WHERE purchase_id IN (SELECT id FROM purchase WHERE state = 'SENT');
ALTER TABLE parcel ADD COLUMN depot_id INTEGER REFERENCES depot;
ALTER TABLE parcel ADD COLUMN boxes TEXT NOT NULL DEFAULT '[]';
ALTER TABLE parcel ADD COLUMN contents TEXT NOT NULL DEFAULT '[]';
UPDATE parcel SET boxes = json_array(json_object('trackingCode', tracking_code, 'grams', NULL)),
  contents = (SELECT json_group_array(json_object('sku', l.sku, 'pieces', l.pieces)) FROM purchase_line l WHERE l.purchase_id = parcel.purchase_id);
ALTER TABLE parcel DROP COLUMN tracking_code;
CREATE TABLE payment (id INTEGER PRIMARY KEY, purchase_id INTEGER NOT NULL REFERENCES purchase, cents INTEGER NOT NULL, method TEXT NOT NULL, reference TEXT, paid_at INTEGER NOT NULL);
CREATE INDEX payment_purchase ON payment (purchase_id);
CREATE TABLE refund (id INTEGER PRIMARY KEY, purchase_id INTEGER NOT NULL REFERENCES purchase, cents INTEGER NOT NULL, reason TEXT, return_number TEXT, reference TEXT, refunded_at INTEGER NOT NULL);
CREATE INDEX refund_purchase ON refund (purchase_id);
-- One key, one effect; `made_id`: what it made.
CREATE TABLE request_key (key TEXT PRIMARY KEY, mutation TEXT NOT NULL, subject TEXT NOT NULL, made_id TEXT NOT NULL) WITHOUT ROWID;
-- Prices as another system has them; an empty group is everybody.
CREATE TABLE published_quote (item_id INTEGER NOT NULL REFERENCES item, price_group TEXT NOT NULL, from_pieces INTEGER NOT NULL, net_cents INTEGER NOT NULL, version_major INTEGER NOT NULL, version_minor INTEGER NOT NULL,
  PRIMARY KEY (item_id, price_group, from_pieces)) WITHOUT ROWID;
-- A group of shoppers: those with its code as their customer number.
CREATE TABLE company (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, tax_number TEXT, email TEXT, phone TEXT, price_group TEXT NOT NULL, terms TEXT, addresses TEXT NOT NULL);
INSERT INTO company (code, name, email, phone, price_group, terms, addresses) SELECT customer_number, company, email, phone, price_group, terms, addresses FROM shopper WHERE company IS NOT NULL AND customer_number IS NOT NULL ORDER BY id;
