-- Written so that SQLite and PostgreSQL understand it alike. Times are milliseconds since 1970.

CREATE TABLE plan (
    id         TEXT    NOT NULL PRIMARY KEY,
    owner      TEXT    NOT NULL,
    -- The latest version and report: changed in the same transaction as one is added, and only from the one before.
    version    INTEGER NOT NULL,
    sequence   BIGINT  NOT NULL,
    created_at BIGINT  NOT NULL
);

CREATE TABLE plan_version (
    plan_id    TEXT    NOT NULL REFERENCES plan (id),
    version    INTEGER NOT NULL,
    sequence   BIGINT  NOT NULL,
    request    TEXT    NOT NULL,
    plan       TEXT    NOT NULL,
    rules      TEXT    NOT NULL,
    catalogue  TEXT    NOT NULL,
    parameters TEXT    NOT NULL,
    created_at BIGINT  NOT NULL,
    PRIMARY KEY (plan_id, version)
);

CREATE TABLE progress_event (
    plan_id     TEXT   NOT NULL REFERENCES plan (id),
    sequence    BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    body        TEXT   NOT NULL,
    PRIMARY KEY (plan_id, sequence)
);

CREATE TABLE idempotency_key (
    owner      TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    digest     TEXT   NOT NULL,
    plan_id    TEXT   NOT NULL REFERENCES plan (id),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (owner, name)
);

-- One row, written to find out whether writing works again.
CREATE TABLE write_check (
    id         INTEGER NOT NULL PRIMARY KEY,
    checked_at BIGINT  NOT NULL
);

INSERT INTO write_check (id, checked_at) VALUES (1, 0);
