-- What lists tell of plans as they stand. Derived from versions and reports, and made again from them where it is missing. Days are text, 2026-11-22.

CREATE TABLE plan_summary (
    plan_id         TEXT    NOT NULL PRIMARY KEY REFERENCES plan (id),
    owner           TEXT    NOT NULL,
    -- Where the plan stood when it was summed up, and by what.
    version         INTEGER NOT NULL,
    sequence        BIGINT  NOT NULL,
    updated_at      BIGINT  NOT NULL,
    basis           TEXT    NOT NULL,
    -- What the version was made with: here, since those of plan_version lie behind long texts.
    rules           TEXT    NOT NULL,
    catalogue       TEXT    NOT NULL,
    parameters      TEXT    NOT NULL,
    learner         TEXT    NOT NULL,
    -- The name without case and accents, to be searched.
    learner_key     TEXT    NOT NULL,
    asked           TEXT    NOT NULL,
    planned         TEXT,
    verdict         TEXT    NOT NULL,
    status          TEXT    NOT NULL,
    -- Of the first exam that is not passed; behind all days where there is none.
    next_day        TEXT    NOT NULL,
    finish          TEXT,
    planned_minutes INTEGER NOT NULL,
    done_minutes    INTEGER NOT NULL,
    behind_from     TEXT,
    behind_why      TEXT    NOT NULL,
    -- What is due and not done: 2026-11-22:60 2026-11-24:90
    undone          TEXT    NOT NULL
);

CREATE INDEX plan_summary_order ON plan_summary (next_day, plan_id);
CREATE INDEX plan_summary_order_by_owner ON plan_summary (owner, next_day, plan_id);
-- Has all that most filters ask for, so that counting does not touch the rows.
CREATE INDEX plan_summary_filters ON plan_summary (owner, behind_from, status, verdict, next_day, plan_id);

CREATE TABLE plan_exam (
    plan_id  TEXT    NOT NULL REFERENCES plan (id),
    position INTEGER NOT NULL,
    exam     TEXT    NOT NULL,
    day      TEXT    NOT NULL,
    passed   INTEGER NOT NULL,
    PRIMARY KEY (plan_id, position)
);

CREATE INDEX plan_exam_code ON plan_exam (exam, day, passed, plan_id);
CREATE INDEX plan_exam_day ON plan_exam (day, passed, plan_id);

CREATE TABLE plan_advisory (
    plan_id  TEXT    NOT NULL REFERENCES plan (id),
    position INTEGER NOT NULL,
    code     TEXT    NOT NULL,
    exam     TEXT,
    PRIMARY KEY (plan_id, position)
);

CREATE INDEX plan_advisory_code ON plan_advisory (code, exam, plan_id);
