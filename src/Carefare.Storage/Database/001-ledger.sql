-- The first version: one store, its cases, their events in order, and the files that they name.
CREATE TABLE lock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    header BLOB NOT NULL
) STRICT;

CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE,
    mark BLOB NOT NULL UNIQUE,
    name BLOB NOT NULL,
    case_key BLOB NOT NULL,
    events INTEGER NOT NULL,
    head BLOB NOT NULL,
    leaving INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE events (
    case_id INTEGER NOT NULL REFERENCES cases (id),
    number INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE files (
    case_id INTEGER NOT NULL REFERENCES cases (id),
    mark BLOB NOT NULL,
    file TEXT NOT NULL UNIQUE,
    record BLOB NOT NULL,
    PRIMARY KEY (case_id, mark)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'events never change');
END;

CREATE TRIGGER events_leave_with_their_case BEFORE DELETE ON events
WHEN (SELECT leaving FROM cases WHERE id = OLD.case_id) = 0
BEGIN
    SELECT RAISE(ABORT, 'events leave with their case alone');
END;
