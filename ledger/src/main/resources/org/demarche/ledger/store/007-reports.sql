-- One event, many reports: which reports are of one event, which documents tell the same. docs/ledger.md says what each column holds.

CREATE TABLE event_reports (
    document      VARCHAR NOT NULL,
    event         VARCHAR NOT NULL,
    event_group   VARCHAR NOT NULL,
    neighbourhood VARCHAR NOT NULL,
    reading       VARCHAR NOT NULL
);

CREATE TABLE documents_alike (
    document VARCHAR NOT NULL,
    other    VARCHAR NOT NULL,
    kind     VARCHAR NOT NULL,
    likeness DOUBLE NOT NULL
);

CREATE TABLE reports_pending (
    document VARCHAR PRIMARY KEY
);

INSERT INTO reports_pending SELECT id FROM documents;
