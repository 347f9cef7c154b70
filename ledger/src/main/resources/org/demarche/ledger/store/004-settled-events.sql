-- Imported events in two tables: those that arrive, and those that are settled in the order of their pairs. See docs/decisions.md.

ALTER TABLE imported_events RENAME TO settled_events;

CREATE TABLE arriving_events AS FROM settled_events WITH NO DATA;

CREATE VIEW imported_events AS FROM settled_events UNION ALL FROM arriving_events;
