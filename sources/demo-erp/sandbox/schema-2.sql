-- What version 7.5 added: deliveries in parts, payments, returns, credit notes, prices of articles, companies. Scales as in schema.sql.
-- Billed so far (quantity and amounts), and back in a warehouse.
ALTER TABLE zeile ADD COLUMN berech INTEGER NOT NULL DEFAULT 0;
ALTER TABLE zeile ADD COLUMN berech_netto INTEGER NOT NULL DEFAULT 0;
ALTER TABLE zeile ADD COLUMN berech_mwst INTEGER NOT NULL DEFAULT 0;
ALTER TABLE zeile ADD COLUMN retour INTEGER NOT NULL DEFAULT 0;
UPDATE zeile SET berech = gelief, berech_netto = netto, berech_mwst = mwstb WHERE gelief > 0;
-- `beznr`, `text`: free texts, not unique. A delivery leaves from its own warehouse where it has one.
ALTER TABLE lieferung ADD COLUMN beznr TEXT NOT NULL DEFAULT '';
ALTER TABLE lieferung ADD COLUMN lager_id INTEGER REFERENCES lager;
CREATE TABLE lieferpos (lieferung_id INTEGER NOT NULL REFERENCES lieferung, zeile_id INTEGER NOT NULL, artnr TEXT NOT NULL, menge INTEGER NOT NULL);
CREATE INDEX lieferpos_lieferung ON lieferpos (lieferung_id);
INSERT INTO lieferpos SELECT l.id, z.id, z.artnr, z.menge FROM lieferung l JOIN zeile z ON z.auftrag_id = l.auftrag_id WHERE l.status <> 'O';
CREATE TABLE paket (id INTEGER PRIMARY KEY, lieferung_id INTEGER NOT NULL REFERENCES lieferung, sendnr TEXT NOT NULL, gew INTEGER NOT NULL);
CREATE INDEX paket_lieferung ON paket (lieferung_id);
INSERT INTO paket (lieferung_id, sendnr, gew) SELECT id, sendnr, 0 FROM lieferung WHERE sendnr <> '';
ALTER TABLE lieferung DROP COLUMN sendnr;
ALTER TABLE rechnung ADD COLUMN beznr TEXT NOT NULL DEFAULT '';
CREATE TABLE zahlung (id INTEGER PRIMARY KEY, auftrag_id INTEGER NOT NULL REFERENCES auftrag, betrag INTEGER NOT NULL, art TEXT NOT NULL, ref TEXT NOT NULL, text TEXT NOT NULL, zeit INTEGER NOT NULL);
CREATE INDEX zahlung_auftrag ON zahlung (auftrag_id);
CREATE TABLE retoure (id INTEGER PRIMARY KEY, auftrag_id INTEGER NOT NULL REFERENCES auftrag, retnr TEXT NOT NULL, grund TEXT NOT NULL, zeit INTEGER NOT NULL);
CREATE INDEX retoure_auftrag ON retoure (auftrag_id);
CREATE TABLE retourpos (retoure_id INTEGER NOT NULL REFERENCES retoure, zeile_id INTEGER NOT NULL REFERENCES zeile, artnr TEXT NOT NULL, menge INTEGER NOT NULL, eingang INTEGER NOT NULL DEFAULT 0);
CREATE INDEX retourpos_retoure ON retourpos (retoure_id);
CREATE TABLE gutschrift (id INTEGER PRIMARY KEY, auftrag_id INTEGER NOT NULL REFERENCES auftrag, brutto INTEGER NOT NULL, grund TEXT NOT NULL, retnr TEXT NOT NULL, ref TEXT NOT NULL, text TEXT NOT NULL, zeit INTEGER NOT NULL);
CREATE INDEX gutschrift_auftrag ON gutschrift (auftrag_id);
-- Documents that their sender numbers: one number, one effect.
CREATE TABLE beleg (belnr TEXT PRIMARY KEY, art TEXT NOT NULL, auftrag_id INTEGER NOT NULL REFERENCES auftrag, nr TEXT NOT NULL) WITHOUT ROWID;
-- Price of one article; an empty `liste` is for everybody.
CREATE TABLE festpreis (artikel_id INTEGER NOT NULL REFERENCES artikel, liste TEXT NOT NULL, abmenge INTEGER NOT NULL, preis INTEGER NOT NULL, PRIMARY KEY (artikel_id, liste, abmenge)) WITHOUT ROWID;
ALTER TABLE kunde ADD COLUMN ustid TEXT NOT NULL DEFAULT '';
-- Code of a company that did not get its number here; a free text.
ALTER TABLE kunde ADD COLUMN suchn TEXT NOT NULL DEFAULT '';
