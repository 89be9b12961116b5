-- The first QMS schema for PostgreSQL, version 12 or later. It may be run again: what is there stays as it is.

CREATE TABLE IF NOT EXISTS qms_record (
    organization   TEXT COLLATE "C" NOT NULL,
    type           TEXT COLLATE "C" NOT NULL,
    id             TEXT COLLATE "C" NOT NULL,
    number         BIGINT NOT NULL,
    chain          TEXT COLLATE "C" NOT NULL,
    schema_version INTEGER NOT NULL,
    image          TEXT COLLATE "C" NOT NULL,
    personal       TEXT COLLATE "C" NOT NULL,
    -- a line 'slot:name' for each attribute that the record has; the others are empty in their columns
    names          TEXT COLLATE "C" NOT NULL,
    a1             TEXT COLLATE "C" NOT NULL,
    a2             TEXT COLLATE "C" NOT NULL,
    a3             TEXT COLLATE "C" NOT NULL,
    a4             TEXT COLLATE "C" NOT NULL,
    a5             TEXT COLLATE "C" NOT NULL,
    a6             TEXT COLLATE "C" NOT NULL,
    a7             TEXT COLLATE "C" NOT NULL,
    a8             TEXT COLLATE "C" NOT NULL,
    a9             TEXT COLLATE "C" NOT NULL,
    a10            TEXT COLLATE "C" NOT NULL,
    a11            TEXT COLLATE "C" NOT NULL,
    a12            TEXT COLLATE "C" NOT NULL,
    a13            TEXT COLLATE "C" NOT NULL,
    a14            TEXT COLLATE "C" NOT NULL,
    a15            TEXT COLLATE "C" NOT NULL,
    a16            TEXT COLLATE "C" NOT NULL,
    a17            TEXT COLLATE "C" NOT NULL,
    a18            TEXT COLLATE "C" NOT NULL,
    a19            TEXT COLLATE "C" NOT NULL,
    a20            TEXT COLLATE "C" NOT NULL,
    CONSTRAINT qms_record_key PRIMARY KEY (organization, type, id)
);

CREATE INDEX IF NOT EXISTS qms_record_a1 ON qms_record (organization, type, a1, id);
CREATE INDEX IF NOT EXISTS qms_record_a2 ON qms_record (organization, type, a2, id);
CREATE INDEX IF NOT EXISTS qms_record_a3 ON qms_record (organization, type, a3, id);
CREATE INDEX IF NOT EXISTS qms_record_a4 ON qms_record (organization, type, a4, id);

CREATE TABLE IF NOT EXISTS qms_journal (
    organization   TEXT COLLATE "C" NOT NULL,
    type           TEXT COLLATE "C" NOT NULL,
    id             TEXT COLLATE "C" NOT NULL,
    number         BIGINT NOT NULL,
    -- the organization's entries in the order of their commits, from 1
    position       BIGINT NOT NULL,
    command        TEXT COLLATE "C",
    command_order  INTEGER,
    command_salt   TEXT COLLATE "C",
    hash           TEXT COLLATE "C" NOT NULL,
    content        TEXT COLLATE "C" NOT NULL,
    CONSTRAINT qms_journal_key PRIMARY KEY (organization, type, id, number),
    CONSTRAINT qms_journal_position UNIQUE (organization, position),
    CONSTRAINT qms_journal_command UNIQUE (organization, command, command_order)
);

-- One row per organization: whoever writes the journal holds it until the transaction ends, on whichever node, so that
-- the order of the positions is the order of the commits. Where a journal was copied here, the first one goes on behind it.
CREATE TABLE IF NOT EXISTS qms_feed (
    organization   TEXT COLLATE "C" NOT NULL,
    last           BIGINT NOT NULL,
    CONSTRAINT qms_feed_key PRIMARY KEY (organization)
);

CREATE OR REPLACE FUNCTION qms_next_position(organization TEXT) RETURNS BIGINT LANGUAGE sql AS $$
    INSERT INTO qms_feed AS feed (organization, last)
    VALUES ($1, 1 + COALESCE((SELECT MAX(position) FROM qms_journal j WHERE j.organization = $1), 0))
    ON CONFLICT ON CONSTRAINT qms_feed_key DO UPDATE SET last = feed.last + 1
    RETURNING last
$$;

CREATE TABLE IF NOT EXISTS qms_outbox (
    organization   TEXT COLLATE "C" NOT NULL,
    id             TEXT COLLATE "C" NOT NULL,
    kind           TEXT COLLATE "C" NOT NULL,
    type           TEXT COLLATE "C" NOT NULL,
    record         TEXT COLLATE "C" NOT NULL,
    number         BIGINT NOT NULL,
    recipient      TEXT COLLATE "C" NOT NULL,
    attempts       INTEGER NOT NULL,
    -- changes with every claim and whenever one ends, so that who was overtaken changes nothing
    token          BIGINT NOT NULL,
    -- for what is taken, the end of the lease; absent for what is dead
    due_at         TIMESTAMP WITH TIME ZONE,
    reason         TEXT COLLATE "C",
    CONSTRAINT qms_outbox_key PRIMARY KEY (organization, id)
);

CREATE INDEX IF NOT EXISTS qms_outbox_due ON qms_outbox (organization, due_at, id);

CREATE TABLE IF NOT EXISTS qms_schema (
    version        INTEGER NOT NULL,
    script         TEXT COLLATE "C" NOT NULL,
    CONSTRAINT qms_schema_key PRIMARY KEY (version)
);

INSERT INTO qms_schema (version, script) VALUES (1, '001-records-and-journal') ON CONFLICT (version) DO NOTHING;
