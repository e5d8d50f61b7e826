-- A mark changes no column that an index has, so it is written beside the row it changes, and into no index.
DROP INDEX delivery_leased;
CREATE INDEX delivery_leased ON delivery (id) WHERE state = 'leased';
