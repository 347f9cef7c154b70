-- What a roll call was about and in which session, and what is worked out from the votes. docs/ledger.md says what each column holds.

ALTER TABLE roll_calls ADD COLUMN session INTEGER;
ALTER TABLE roll_calls ADD COLUMN part INTEGER;
ALTER TABLE roll_calls ADD COLUMN text VARCHAR;

-- files of roll calls and votes that were read without these columns, and without the states that have no letters, may be read again
DELETE FROM record_files WHERE kind IN ('ROLL_CALLS', 'VOTES', 'roll-calls', 'votes');

CREATE TABLE ideal_points (
    country   VARCHAR NOT NULL,
    session   INTEGER NOT NULL,
    point     DOUBLE NOT NULL,
    deviation DOUBLE NOT NULL,
    low       DOUBLE NOT NULL,
    high      DOUBLE NOT NULL,
    n         INTEGER NOT NULL
);

CREATE TABLE derived_tables (
    name  VARCHAR NOT NULL,
    basis VARCHAR NOT NULL
);
