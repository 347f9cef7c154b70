-- Forecasts as they were issued. docs/ledger.md says what each column holds.

CREATE TABLE forecasts (
    source      VARCHAR NOT NULL,
    issued      DATE    NOT NULL,
    model       VARCHAR NOT NULL,
    actor       VARCHAR NOT NULL,
    recipient   VARCHAR NOT NULL,
    quad        INTEGER NOT NULL,
    weeks       INTEGER NOT NULL,
    measured    VARCHAR NOT NULL,
    mean        DOUBLE  NOT NULL,
    median      DOUBLE  NOT NULL,
    low         DOUBLE  NOT NULL,
    high        DOUBLE  NOT NULL,
    probability DOUBLE  NOT NULL,
    PRIMARY KEY (source, issued, model, actor, recipient, quad, weeks, measured)
);
