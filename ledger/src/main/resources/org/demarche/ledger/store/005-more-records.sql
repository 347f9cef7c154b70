-- More records of state, and the day on which each became known. docs/ledger.md says what each column holds.

ALTER TABLE record_files ADD COLUMN mapping VARCHAR;
ALTER TABLE record_files ADD COLUMN known DATE;

ALTER TABLE roll_calls ALTER COLUMN resolution DROP NOT NULL;
ALTER TABLE roll_calls ADD COLUMN known DATE;
UPDATE roll_calls SET known = day;
ALTER TABLE votes ADD COLUMN known DATE;
UPDATE votes SET known = r.day FROM roll_calls r WHERE r.id = votes.roll_call;
ALTER TABLE trade_partners ADD COLUMN known DATE;
UPDATE trade_partners SET known = make_date(edition, 12, 31);
ALTER TABLE alliances ADD COLUMN known DATE;
UPDATE alliances SET known = make_date(year, 12, 31);
ALTER TABLE shared_memberships ADD COLUMN known DATE;
UPDATE shared_memberships SET known = make_date(year, 12, 31);
ALTER TABLE prices ADD COLUMN known DATE;
UPDATE prices SET known = last_day(day) + 1;
ALTER TABLE prices ADD COLUMN unit VARCHAR;
UPDATE prices SET unit = 'dollars a barrel';
ALTER TABLE gdp ADD COLUMN known DATE;
UPDATE gdp SET known = make_date(year + 1, 7, 1);

CREATE TABLE trade_flows (
    origin      VARCHAR NOT NULL,
    destination VARCHAR NOT NULL,
    product     VARCHAR NOT NULL,
    year        INTEGER NOT NULL,
    value       DOUBLE NOT NULL,
    unit        VARCHAR NOT NULL,
    source      VARCHAR NOT NULL,
    known       DATE NOT NULL
);

CREATE TABLE leaders (
    list    VARCHAR NOT NULL,
    country VARCHAR NOT NULL,
    person  VARCHAR NOT NULL,
    office  VARCHAR NOT NULL,
    first   DATE NOT NULL,
    last    DATE,
    born    INTEGER,
    entry   VARCHAR,
    exit    VARCHAR,
    source  VARCHAR NOT NULL,
    known   DATE NOT NULL
);

CREATE TABLE visits (
    visitor VARCHAR NOT NULL,
    host    VARCHAR NOT NULL,
    person  VARCHAR NOT NULL,
    first   DATE NOT NULL,
    place   VARCHAR,
    last    DATE,
    office  VARCHAR,
    remark  VARCHAR,
    source  VARCHAR NOT NULL,
    known   DATE NOT NULL
);

CREATE TABLE capitals (
    country   VARCHAR NOT NULL,
    first     DATE NOT NULL,
    last      DATE,
    city      VARCHAR NOT NULL,
    latitude  DOUBLE NOT NULL,
    longitude DOUBLE NOT NULL,
    source    VARCHAR NOT NULL,
    known     DATE NOT NULL
);

CREATE TABLE recognitions (
    country    VARCHAR NOT NULL,
    recognised VARCHAR NOT NULL,
    first      DATE NOT NULL,
    last       DATE,
    state      VARCHAR,
    kind       VARCHAR,
    source     VARCHAR NOT NULL,
    known      DATE NOT NULL
);

CREATE TABLE treaties (
    treaty  VARCHAR NOT NULL,
    country VARCHAR NOT NULL,
    title   VARCHAR,
    subject VARCHAR,
    signed  DATE,
    first   DATE,
    last    DATE,
    source  VARCHAR NOT NULL,
    known   DATE NOT NULL
);

CREATE TABLE backgrounds (
    person        VARCHAR NOT NULL,
    country       VARCHAR NOT NULL,
    institution   VARCHAR NOT NULL,
    place         VARCHAR,
    first         INTEGER,
    last          INTEGER,
    place_country VARCHAR,
    kind          VARCHAR,
    source        VARCHAR NOT NULL,
    known         DATE NOT NULL
);

CREATE TABLE figures (
    name    VARCHAR NOT NULL,
    country VARCHAR NOT NULL,
    partner VARCHAR,
    first   DATE NOT NULL,
    last    DATE,
    value   DOUBLE NOT NULL,
    unit    VARCHAR NOT NULL,
    source  VARCHAR NOT NULL,
    known   DATE NOT NULL
);
