-- What came after schema-2.sql: what promotions take off each line, in cents, for all of its pieces that are not cancelled.
ALTER TABLE purchase_line ADD COLUMN discount_cents INTEGER NOT NULL DEFAULT 0;
