-- Records of state. docs/ledger.md says what each column holds.

CREATE TABLE record_files (
    sha256  VARCHAR NOT NULL,
    kind    VARCHAR NOT NULL,
    name    VARCHAR NOT NULL,
    rows    INTEGER NOT NULL,
    skipped INTEGER NOT NULL
);

CREATE TABLE roll_calls (
    id         INTEGER NOT NULL,
    day        DATE NOT NULL,
    resolution VARCHAR NOT NULL,
    source     VARCHAR NOT NULL
);

CREATE TABLE votes (
    roll_call INTEGER NOT NULL,
    country   VARCHAR NOT NULL,
    vote      VARCHAR NOT NULL,
    source    VARCHAR NOT NULL
);

CREATE TABLE trade_partners (
    country      VARCHAR NOT NULL,
    direction    VARCHAR NOT NULL,
    edition      INTEGER NOT NULL,
    partner_text VARCHAR NOT NULL,
    partner      VARCHAR,
    share        DOUBLE,
    year         INTEGER,
    source       VARCHAR NOT NULL
);

CREATE TABLE alliances (
    a             VARCHAR NOT NULL,
    b             VARCHAR NOT NULL,
    year          INTEGER NOT NULL,
    defense       INTEGER NOT NULL,
    offense       INTEGER NOT NULL,
    neutrality    INTEGER NOT NULL,
    nonaggression INTEGER NOT NULL,
    consultation  INTEGER NOT NULL,
    source        VARCHAR NOT NULL
);

CREATE TABLE shared_memberships (
    a      VARCHAR NOT NULL,
    b      VARCHAR NOT NULL,
    year   INTEGER NOT NULL,
    n      INTEGER NOT NULL,
    source VARCHAR NOT NULL
);

CREATE TABLE prices (
    name   VARCHAR NOT NULL,
    day    DATE NOT NULL,
    price  DOUBLE NOT NULL,
    source VARCHAR NOT NULL
);

CREATE TABLE gdp (
    country VARCHAR NOT NULL,
    year    INTEGER NOT NULL,
    value   DOUBLE NOT NULL,
    source  VARCHAR NOT NULL
);
