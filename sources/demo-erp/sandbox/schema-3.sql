-- What version 7.6 added: a discount of each line, in cents, for all of its quantity.
ALTER TABLE zeile ADD COLUMN rabatt INTEGER NOT NULL DEFAULT 0;
