-- The first QMS schema for H2. It may be run again: what is there stays as it is.

CREATE TABLE IF NOT EXISTS qms_record (
    organization   CHARACTER VARYING(64)  NOT NULL,
    type           CHARACTER VARYING(64)  NOT NULL,
    id             CHARACTER VARYING(64)  NOT NULL,
    number         BIGINT                 NOT NULL,
    chain          CHARACTER VARYING(64)  NOT NULL,
    schema_version INTEGER                NOT NULL,
    image          CHARACTER LARGE OBJECT NOT NULL,
    personal       CHARACTER LARGE OBJECT NOT NULL,
    -- a line 'slot:name' for each attribute that the record has; the others are empty in their columns
    names          CHARACTER VARYING(2000) NOT NULL,
    a1             CHARACTER VARYING(200) NOT NULL,
    a2             CHARACTER VARYING(200) NOT NULL,
    a3             CHARACTER VARYING(200) NOT NULL,
    a4             CHARACTER VARYING(200) NOT NULL,
    a5             CHARACTER VARYING(200) NOT NULL,
    a6             CHARACTER VARYING(200) NOT NULL,
    a7             CHARACTER VARYING(200) NOT NULL,
    a8             CHARACTER VARYING(200) NOT NULL,
    a9             CHARACTER VARYING(200) NOT NULL,
    a10            CHARACTER VARYING(200) NOT NULL,
    a11            CHARACTER VARYING(200) NOT NULL,
    a12            CHARACTER VARYING(200) NOT NULL,
    a13            CHARACTER VARYING(200) NOT NULL,
    a14            CHARACTER VARYING(200) NOT NULL,
    a15            CHARACTER VARYING(200) NOT NULL,
    a16            CHARACTER VARYING(200) NOT NULL,
    a17            CHARACTER VARYING(200) NOT NULL,
    a18            CHARACTER VARYING(200) NOT NULL,
    a19            CHARACTER VARYING(200) NOT NULL,
    a20            CHARACTER VARYING(200) NOT NULL,
    CONSTRAINT qms_record_key PRIMARY KEY (organization, type, id)
);

CREATE INDEX IF NOT EXISTS qms_record_a1 ON qms_record (organization, type, a1, id);
CREATE INDEX IF NOT EXISTS qms_record_a2 ON qms_record (organization, type, a2, id);
CREATE INDEX IF NOT EXISTS qms_record_a3 ON qms_record (organization, type, a3, id);
CREATE INDEX IF NOT EXISTS qms_record_a4 ON qms_record (organization, type, a4, id);

CREATE TABLE IF NOT EXISTS qms_journal (
    organization  CHARACTER VARYING(64)  NOT NULL,
    type          CHARACTER VARYING(64)  NOT NULL,
    id            CHARACTER VARYING(64)  NOT NULL,
    number        BIGINT                 NOT NULL,
    -- the organization's entries in the order of their commits, from 1
    position      BIGINT                 NOT NULL,
    command       CHARACTER VARYING(64),
    command_order INTEGER,
    command_salt  CHARACTER VARYING,
    hash          CHARACTER VARYING(64)  NOT NULL,
    content       CHARACTER LARGE OBJECT NOT NULL,
    CONSTRAINT qms_journal_key PRIMARY KEY (organization, type, id, number),
    CONSTRAINT qms_journal_position UNIQUE (organization, position),
    CONSTRAINT qms_journal_command UNIQUE (organization, command, command_order)
);

CREATE TABLE IF NOT EXISTS qms_outbox (
    organization  CHARACTER VARYING(64)    NOT NULL,
    id            CHARACTER VARYING(64)    NOT NULL,
    kind          CHARACTER VARYING        NOT NULL,
    type          CHARACTER VARYING(64)    NOT NULL,
    record        CHARACTER VARYING(64)    NOT NULL,
    number        BIGINT                   NOT NULL,
    recipient     CHARACTER VARYING        NOT NULL,
    attempts      INTEGER                  NOT NULL,
    -- changes with every claim and whenever one ends, so that who was overtaken changes nothing
    token         BIGINT                   NOT NULL,
    -- for what is taken, the end of the lease; absent for what is dead
    due_at        TIMESTAMP WITH TIME ZONE,
    reason        CHARACTER VARYING(200),
    CONSTRAINT qms_outbox_key PRIMARY KEY (organization, id)
);

CREATE INDEX IF NOT EXISTS qms_outbox_due ON qms_outbox (organization, due_at, id);

CREATE TABLE IF NOT EXISTS qms_schema (
    version INTEGER               NOT NULL,
    script  CHARACTER VARYING(64) NOT NULL,
    CONSTRAINT qms_schema_key PRIMARY KEY (version)
);

MERGE INTO qms_schema (version, script) VALUES (1, '001-records-and-journal');
