-- The first tables: documents and what was coded from them. docs/ledger.md says what each column holds.

CREATE TABLE documents (
    id             VARCHAR PRIMARY KEY,
    text           VARCHAR NOT NULL,
    title          VARCHAR NOT NULL,
    headline_start INTEGER,
    headline_end   INTEGER,
    published      DATE,
    publisher      VARCHAR,
    author         VARCHAR,
    language       VARCHAR NOT NULL,
    topics         VARCHAR[] NOT NULL,
    address        VARCHAR,
    content_hash   VARCHAR NOT NULL,
    coding_hash    VARCHAR NOT NULL,
    coder          VARCHAR NOT NULL
);

CREATE TABLE events (
    document         VARCHAR NOT NULL,
    id               VARCHAR NOT NULL,
    position         INTEGER NOT NULL,
    type             VARCHAR NOT NULL,
    mode             VARCHAR,
    quad             INTEGER NOT NULL,
    plover_score     DOUBLE NOT NULL,
    cameo            VARCHAR NOT NULL,
    goldstein        DOUBLE NOT NULL,
    stance           VARCHAR NOT NULL,
    date_start       DATE,
    date_end         DATE,
    date_granularity VARCHAR,
    date_basis       VARCHAR,
    date_text        VARCHAR,
    date_text_start  INTEGER,
    date_text_end    INTEGER,
    place            VARCHAR,
    place_country    VARCHAR,
    latitude         DOUBLE,
    longitude        DOUBLE,
    place_level      VARCHAR,
    place_text       VARCHAR,
    place_text_start INTEGER,
    place_text_end   INTEGER,
    sentence_start   INTEGER NOT NULL,
    sentence_end     INTEGER NOT NULL,
    text             VARCHAR NOT NULL
);

CREATE TABLE event_actors (
    document   VARCHAR NOT NULL,
    event      VARCHAR NOT NULL,
    role       VARCHAR NOT NULL,
    position   INTEGER NOT NULL,
    country    VARCHAR NOT NULL,
    sectors    VARCHAR[] NOT NULL,
    name       VARCHAR,
    office     VARCHAR,
    text       VARCHAR NOT NULL,
    text_start INTEGER,
    text_end   INTEGER
);

CREATE TABLE event_contexts (
    document VARCHAR NOT NULL,
    event    VARCHAR NOT NULL,
    context  VARCHAR NOT NULL
);

CREATE TABLE event_triggers (
    document   VARCHAR NOT NULL,
    event      VARCHAR NOT NULL,
    position   INTEGER NOT NULL,
    text_start INTEGER NOT NULL,
    text_end   INTEGER NOT NULL
);

CREATE TABLE attributions (
    document     VARCHAR NOT NULL,
    event        VARCHAR NOT NULL,
    position     INTEGER NOT NULL,
    verb         VARCHAR NOT NULL,
    certainty    VARCHAR NOT NULL,
    source_start INTEGER,
    source_end   INTEGER,
    country      VARCHAR NOT NULL,
    sectors      VARCHAR[] NOT NULL,
    name         VARCHAR,
    office       VARCHAR,
    text         VARCHAR NOT NULL,
    text_start   INTEGER,
    text_end     INTEGER
);

CREATE TABLE claims (
    document       VARCHAR NOT NULL,
    id             VARCHAR NOT NULL,
    position       INTEGER NOT NULL,
    claimant       VARCHAR NOT NULL,
    condition      VARCHAR,
    consequence    VARCHAR NOT NULL,
    modality       VARCHAR NOT NULL,
    horizon        VARCHAR,
    sentence_start INTEGER NOT NULL,
    sentence_end   INTEGER NOT NULL,
    text           VARCHAR NOT NULL
);

CREATE TABLE claim_countries (
    document VARCHAR NOT NULL,
    claim    VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    country  VARCHAR NOT NULL
);

CREATE TABLE ties (
    document       VARCHAR NOT NULL,
    id             VARCHAR NOT NULL,
    position       INTEGER NOT NULL,
    relation       VARCHAR NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end   INTEGER NOT NULL,
    text           VARCHAR NOT NULL
);

CREATE TABLE tie_actors (
    document   VARCHAR NOT NULL,
    tie        VARCHAR NOT NULL,
    role       VARCHAR NOT NULL,
    position   INTEGER NOT NULL,
    country    VARCHAR NOT NULL,
    sectors    VARCHAR[] NOT NULL,
    name       VARCHAR,
    office     VARCHAR,
    text       VARCHAR NOT NULL,
    text_start INTEGER,
    text_end   INTEGER
);
