-- Money in cents, factors in 1/100, weights in grams, times in ms since 1970.
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, body TEXT NOT NULL, slug TEXT NOT NULL UNIQUE, department TEXT NOT NULL, maker TEXT NOT NULL, vat TEXT NOT NULL, list_cents INTEGER NOT NULL);
CREATE TABLE item (id INTEGER PRIMARY KEY, entry_id INTEGER NOT NULL REFERENCES entry, sku TEXT NOT NULL UNIQUE, barcode TEXT NOT NULL, options TEXT NOT NULL, grams INTEGER NOT NULL);
CREATE INDEX item_entry ON item (entry_id, sku);
CREATE TABLE depot (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, label TEXT NOT NULL);
CREATE TABLE stock (item_id INTEGER NOT NULL REFERENCES item, depot_id INTEGER NOT NULL REFERENCES depot, pieces INTEGER NOT NULL, allocated INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL DEFAULT 1,
  version_major INTEGER NOT NULL DEFAULT 0, version_minor INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (item_id, depot_id)) WITHOUT ROWID;
CREATE TABLE price_rule (price_group TEXT NOT NULL, position INTEGER NOT NULL, department TEXT NOT NULL, from_pieces INTEGER NOT NULL, factor INTEGER NOT NULL, PRIMARY KEY (price_group, position)) WITHOUT ROWID;
CREATE TABLE shopper (id INTEGER PRIMARY KEY, email_key TEXT NOT NULL UNIQUE, email TEXT NOT NULL, customer_number TEXT, given_name TEXT, family_name TEXT, phone TEXT, company TEXT, price_group TEXT NOT NULL, terms TEXT, addresses TEXT NOT NULL);
CREATE TABLE purchase (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, sales_channel TEXT NOT NULL, state TEXT NOT NULL, placed_at INTEGER NOT NULL, currency TEXT NOT NULL, shopper_id INTEGER NOT NULL REFERENCES shopper,
  depot_id INTEGER NOT NULL REFERENCES depot, erp_number TEXT, note TEXT, net_cents INTEGER NOT NULL, tax_cents INTEGER NOT NULL, gross_cents INTEGER NOT NULL, taxes TEXT NOT NULL, deliver_to TEXT, bill_to TEXT);
CREATE INDEX purchase_shopper ON purchase (shopper_id, id);
CREATE TABLE purchase_line (id INTEGER PRIMARY KEY, purchase_id INTEGER NOT NULL REFERENCES purchase, item_id INTEGER NOT NULL REFERENCES item, sku TEXT NOT NULL, name TEXT NOT NULL, pieces INTEGER NOT NULL,
  unit_net_cents INTEGER NOT NULL, net_cents INTEGER NOT NULL, vat TEXT NOT NULL, tax_cents INTEGER NOT NULL);
CREATE INDEX purchase_line_purchase ON purchase_line (purchase_id);
CREATE TABLE parcel (id INTEGER PRIMARY KEY, purchase_id INTEGER NOT NULL REFERENCES purchase, carrier TEXT NOT NULL, tracking_code TEXT NOT NULL, sent_at INTEGER NOT NULL);
CREATE INDEX parcel_purchase ON parcel (purchase_id);
CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, event_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, keys TEXT NOT NULL, at INTEGER NOT NULL);
