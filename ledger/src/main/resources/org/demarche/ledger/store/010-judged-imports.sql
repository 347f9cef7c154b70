-- What reviewers make of events that others have coded. docs/ledger.md says what each column holds, docs/review.md what counts.

CREATE TABLE judged_imports (
    subject INTEGER NOT NULL,
    source  VARCHAR NOT NULL,
    event   VARCHAR NOT NULL
);

CREATE TABLE overruled_events AS SELECT 0 AS subject, * FROM settled_events WITH NO DATA;
