-- The tables of the embedded store. Lists are JSON arrays, dates EDTF texts, days ISO texts.
-- Derived columns (folded names, spans, the five days of evidence) are kept by the store alone.
-- The five days: NULL stands for "no bound" (possible_from, presumed_to, possible_to) or
-- "never" (begun_by, confirmed_to).

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE term (
    id TEXT PRIMARY KEY,
    vocabulary TEXT NOT NULL,
    term TEXT NOT NULL,
    nl TEXT,
    en TEXT,
    takes_part INTEGER,
    attributes TEXT,
    origin TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    publisher TEXT,
    url TEXT,
    published TEXT,
    attributes TEXT,
    origin TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE partner (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    kind TEXT,
    domain TEXT,
    region TEXT NOT NULL,
    is_group INTEGER,
    size INTEGER,
    sources TEXT NOT NULL,
    attributes TEXT,
    origin TEXT,
    folded_name TEXT NOT NULL,     -- without legal form
    folded_aliases TEXT NOT NULL,  -- each alias between line feeds
    search_text TEXT NOT NULL      -- name and aliases, folded, between line feeds
) STRICT, WITHOUT ROWID;

CREATE TABLE venture (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL CHECK (label IN ('Coalition', 'ProgrammeLine', 'Project')),
    kind TEXT,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    since TEXT,
    until TEXT,
    phase TEXT,
    ambition TEXT,
    region TEXT NOT NULL,
    sources TEXT NOT NULL,
    attributes TEXT,
    origin TEXT,
    folded_name TEXT NOT NULL,
    folded_aliases TEXT NOT NULL,
    search_text TEXT NOT NULL,
    since_earliest TEXT,
    since_latest TEXT,
    until_earliest TEXT,
    until_latest TEXT,
    possible_from TEXT,
    begun_by TEXT,
    confirmed_to TEXT,
    presumed_to TEXT,
    possible_to TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE participation (
    id TEXT PRIMARY KEY,
    partner TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
    venture TEXT NOT NULL REFERENCES venture (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    period INTEGER,
    since TEXT,
    until TEXT,
    observed TEXT NOT NULL,
    sources TEXT NOT NULL,
    attributes TEXT,
    origin TEXT,
    takes_part INTEGER NOT NULL,
    possible_from TEXT,
    begun_by TEXT,
    confirmed_to TEXT,
    presumed_to TEXT,
    possible_to TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX partner_called ON partner (folded_name);
CREATE INDEX venture_called ON venture (folded_name);
CREATE INDEX participation_of_partner ON participation (partner, venture);
-- The table itself lies by partner, by its ids. What is asked by venture is in this index as well.
CREATE INDEX participation_in_venture ON participation (
    venture, partner, takes_part, role, possible_from, begun_by, confirmed_to, presumed_to,
    possible_to, sources, observed
);

CREATE TABLE link (
    id TEXT PRIMARY KEY,
    joins TEXT NOT NULL CHECK (joins IN ('partner', 'venture')),
    from_id TEXT NOT NULL,
    relation TEXT NOT NULL,
    to_id TEXT NOT NULL,
    since TEXT,
    until TEXT,
    sources TEXT NOT NULL,
    attributes TEXT,
    origin TEXT,
    possible_from TEXT,
    begun_by TEXT,
    confirmed_to TEXT,
    presumed_to TEXT,
    possible_to TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX link_from ON link (from_id, relation);
CREATE INDEX link_to ON link (to_id, relation);

CREATE TABLE claim (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,        -- reading: another text says so; words: the words behind a date
    about_table TEXT NOT NULL,
    about_key TEXT NOT NULL,
    field TEXT,
    value TEXT,
    value_sources TEXT NOT NULL,
    text TEXT NOT NULL,
    sources TEXT NOT NULL,
    note TEXT,
    attributes TEXT,
    origin TEXT
) STRICT, WITHOUT ROWID;

-- What was loaded when; the facts of a change set stand in `change`, a thousand to a row.
CREATE TABLE load (
    number INTEGER PRIMARY KEY,
    moment TEXT NOT NULL,
    author TEXT NOT NULL,
    command TEXT NOT NULL,
    files TEXT NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL
) STRICT;

CREATE TABLE change (
    load INTEGER NOT NULL REFERENCES load (number),
    part INTEGER NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (load, part)
) STRICT;

-- Where the nodes of a drawing were put, so that the next one looks the same; no facts.
CREATE TABLE place (
    drawing TEXT NOT NULL,
    node TEXT NOT NULL,
    x REAL NOT NULL,
    y REAL NOT NULL,
    PRIMARY KEY (drawing, node)
) STRICT, WITHOUT ROWID;

-- What else is known of a drawing, and of which facts; see visual/recall.py.
CREATE TABLE drawing (
    name TEXT PRIMARY KEY,
    drawn TEXT NOT NULL
) STRICT;
