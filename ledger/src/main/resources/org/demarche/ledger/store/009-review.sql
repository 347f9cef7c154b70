-- What reviewers make of events. docs/ledger.md says what each column holds, docs/review.md what counts.

ALTER TABLE events RENAME TO coded_events;

ALTER TABLE event_actors RENAME TO coded_actors;

CREATE TABLE judgements (
    id       INTEGER   NOT NULL,
    subject  INTEGER   NOT NULL,
    document VARCHAR   NOT NULL,
    event    VARCHAR   NOT NULL,
    reviewer VARCHAR   NOT NULL,
    judged   TIMESTAMP NOT NULL,
    verdict  VARCHAR   NOT NULL,
    note     VARCHAR,
    before   VARCHAR   NOT NULL,
    after    VARCHAR
);

CREATE TABLE review_subjects (
    subject   INTEGER NOT NULL,
    document  VARCHAR NOT NULL,
    event     VARCHAR,
    judgement INTEGER,
    verdict   VARCHAR
);

CREATE TABLE corrected_events AS FROM coded_events WITH NO DATA;

CREATE TABLE corrected_actors AS FROM coded_actors WITH NO DATA;

CREATE VIEW standing_judgements AS
SELECT subject, max(id) AS judgement
FROM (
    FROM judgements
    QUALIFY row_number() OVER (PARTITION BY subject, reviewer ORDER BY id DESC) = 1
)
WHERE verdict <> 'withdraw'
GROUP BY subject;

CREATE VIEW events AS
FROM coded_events e
ANTI JOIN (FROM review_subjects WHERE judgement IS NOT NULL) s ON s.document = e.document AND s.event = e.id
UNION ALL
FROM corrected_events;

CREATE VIEW event_actors AS
FROM coded_actors a
ANTI JOIN (FROM review_subjects WHERE judgement IS NOT NULL) s ON s.document = a.document AND s.event = a.event
UNION ALL
FROM corrected_actors;

CREATE VIEW judged_events AS
SELECT
    id AS judgement, document, event AS id,
    after->>'$.event' AS type,
    after->>'$.mode' AS mode,
    CASE after->>'$.quad'
        WHEN 'verbal cooperation' THEN 1 WHEN 'material cooperation' THEN 2 WHEN 'verbal conflict' THEN 3 ELSE 4 END AS quad,
    (after->>'$.score')::DOUBLE AS plover_score,
    after->>'$.cameo' AS cameo,
    (after->>'$.goldstein')::DOUBLE AS goldstein,
    after->>'$.stance' AS stance,
    (after->>'$.date_start')::DATE AS date_start,
    (after->>'$.date_end')::DATE AS date_end,
    after->>'$.date_granularity' AS date_granularity,
    after->>'$.date_basis' AS date_basis,
    CASE WHEN after->>'$.date_start' IS NOT NULL THEN coalesce(after->>'$.date_text', '') END AS date_text,
    (after->>'$.date_span.start')::INTEGER AS date_text_start,
    (after->>'$.date_span.end')::INTEGER AS date_text_end,
    after->>'$.place.name' AS place,
    after->>'$.place.country' AS place_country,
    (after->>'$.place.latitude')::DOUBLE AS latitude,
    (after->>'$.place.longitude')::DOUBLE AS longitude,
    after->>'$.place.level' AS place_level,
    after->>'$.place.text' AS place_text,
    (after->>'$.place.start')::INTEGER AS place_text_start,
    (after->>'$.place.end')::INTEGER AS place_text_end,
    (after->>'$.start')::INTEGER AS sentence_start,
    (after->>'$.end')::INTEGER AS sentence_end,
    after->>'$.text' AS text
FROM judgements
WHERE after IS NOT NULL;

CREATE VIEW judged_actors AS
SELECT
    judgement, document, event, role, position,
    coalesce(party->>'$.country', '') AS country,
    from_json(party->'$.sector', '["VARCHAR"]')::VARCHAR[] AS sectors,
    party->>'$.name' AS name,
    party->>'$.office' AS office,
    party->>'$.entity_text' AS text,
    (party->>'$.start')::INTEGER AS text_start,
    (party->>'$.end')::INTEGER AS text_end
FROM (
    SELECT
        id AS judgement, document, event, side.role,
        unnest(side.parties) AS party, generate_subscripts(side.parties, 1)::INTEGER - 1 AS position
    FROM (
        SELECT id, document, event, unnest([
            {role: 'actor', parties: json_extract(after, '$.actor[*]')},
            {role: 'recipient', parties: json_extract(after, '$.recipient[*]')}
        ]) AS side
        FROM judgements
        WHERE after IS NOT NULL
    )
);
