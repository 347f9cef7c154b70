-- Events that others have coded, and the directed events of all sources. docs/ledger.md says what each column holds.

CREATE TABLE event_files (
    sha256   VARCHAR NOT NULL,
    source   VARCHAR NOT NULL,
    format   VARCHAR NOT NULL,
    name     VARCHAR NOT NULL,
    lines    INTEGER NOT NULL,
    kept     INTEGER NOT NULL,
    known    INTEGER NOT NULL,
    passed   INTEGER NOT NULL,
    skipped  INTEGER NOT NULL,
    complete BOOLEAN NOT NULL
);

CREATE TABLE imported_events (
    source            VARCHAR NOT NULL,
    id                VARCHAR NOT NULL,
    day               DATE,
    actor             VARCHAR,
    actor_sectors     VARCHAR,
    actor_name        VARCHAR,
    recipient         VARCHAR,
    recipient_sectors VARCHAR,
    recipient_name    VARCHAR,
    type              VARCHAR NOT NULL,
    mode              VARCHAR,
    quad              INTEGER NOT NULL,
    plover            DOUBLE NOT NULL,
    cameo             VARCHAR NOT NULL,
    goldstein         DOUBLE NOT NULL,
    stance            VARCHAR NOT NULL,
    place             VARCHAR,
    place_country     VARCHAR,
    latitude          DOUBLE,
    longitude         DOUBLE,
    place_level       VARCHAR,
    publisher         VARCHAR,
    published         DATE,
    address           VARCHAR,
    text              VARCHAR,
    file              VARCHAR NOT NULL,
    line              INTEGER NOT NULL
);

CREATE VIEW directed_events AS
WITH
mutual AS (
    SELECT e.document, e.id
    FROM events e
    WHERE CASE
        WHEN EXISTS (FROM event_actors r WHERE r.document = e.document AND r.event = e.id AND r.role = 'recipient')
        THEN NOT EXISTS (
            FROM event_actors r
            WHERE r.document = e.document AND r.event = e.id AND r.role = 'recipient'
            AND NOT EXISTS (
                FROM event_actors a
                WHERE a.document = r.document AND a.event = r.event AND a.role = 'actor'
                AND a.country = r.country AND a.sectors = r.sectors AND a.name IS NOT DISTINCT FROM r.name))
        ELSE e.quad <= 2
    END
),
pairs AS (
    SELECT DISTINCT a.document, a.event, a.country AS actor, r.country AS recipient
    FROM event_actors a
    JOIN event_actors r ON r.document = a.document AND r.event = a.event
    LEFT JOIN mutual m ON m.document = a.document AND m.id = a.event
    WHERE a.role = 'actor' AND (r.role = 'recipient' OR m.id IS NOT NULL)
)
SELECT
    'demarche' AS source, e.document || '#' || e.id AS id, e.date_start AS day, p.actor, p.recipient,
    e.type, e.mode, e.quad, e.plover_score AS plover, e.goldstein, e.cameo
FROM events e
JOIN pairs p ON p.document = e.document AND p.event = e.id
WHERE e.stance IN ('actual', 'historical') AND e.date_start IS NOT NULL AND p.actor <> p.recipient
AND p.actor NOT IN ('', 'IGO', 'NGO', 'IMG', 'MNC') AND p.recipient NOT IN ('', 'IGO', 'NGO', 'IMG', 'MNC')
UNION ALL
SELECT source, id, day, actor, recipient, type, mode, quad, plover, goldstein, cameo
FROM imported_events
WHERE stance IN ('actual', 'historical') AND day IS NOT NULL AND actor <> recipient
AND actor NOT IN ('IGO', 'NGO', 'IMG', 'MNC') AND recipient NOT IN ('IGO', 'NGO', 'IMG', 'MNC');
