-- Version 1: documents and their claims.

CREATE TABLE documents (
    path TEXT NOT NULL PRIMARY KEY,
    document_id TEXT,
    title TEXT,
    publisher TEXT,
    published TEXT,
    status TEXT NOT NULL CHECK (status IN ('ok', 'failed')),
    error_code TEXT,
    error_message TEXT,
    extraction_key TEXT NOT NULL,
    claim_count INTEGER NOT NULL DEFAULT 0,
    CHECK ((status = 'ok') = (document_id IS NOT NULL)),
    CHECK ((status = 'failed') = (error_code IS NOT NULL))
) STRICT;

-- One column per field of the claim record. Bounds are ANY, so that 5 and 5.0 come back as they went in.
CREATE TABLE claims (
    schema TEXT NOT NULL,
    claim_id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    document_id TEXT NOT NULL,
    path TEXT NOT NULL REFERENCES documents (path) ON DELETE CASCADE ON UPDATE CASCADE,
    title TEXT,
    publisher TEXT,
    published TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    sentence TEXT NOT NULL,
    line INTEGER,
    "column" INTEGER,
    actor TEXT,
    actor_id TEXT,
    patient TEXT,
    patient_id TEXT,
    action TEXT,
    action_class TEXT,
    item TEXT,
    item_class TEXT,
    item_modifiers TEXT NOT NULL,
    item_of TEXT,
    item_of_id TEXT,
    lower ANY,
    upper ANY,
    approximate INTEGER NOT NULL,
    unit TEXT,
    role TEXT,
    group_id TEXT,
    time TEXT,
    time_edtf TEXT,
    time_earliest TEXT,
    time_latest TEXT,
    day_part TEXT,
    clock TEXT,
    place TEXT,
    place_id TEXT,
    place_country TEXT,
    person TEXT,
    person_id TEXT,
    office TEXT,
    office_id TEXT,
    polity TEXT,
    polity_id TEXT,
    office_status TEXT,
    quote TEXT,
    speaker TEXT,
    modality TEXT NOT NULL,
    polarity TEXT NOT NULL,
    source TEXT,
    source_kind TEXT NOT NULL,
    confidence REAL NOT NULL
) STRICT;

CREATE INDEX claims_in_reading_order ON claims (path, start, "end", claim_id);
CREATE INDEX claims_by_item ON claims (item_class, item) WHERE item IS NOT NULL;
CREATE INDEX claims_by_actor ON claims (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX claims_by_place ON claims (place_country, place_id) WHERE place IS NOT NULL;
CREATE INDEX claims_by_person ON claims (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX claims_by_time ON claims (time_earliest, time_latest) WHERE time_edtf IS NOT NULL;

-- For people who open the store in Datasette or another SQLite browser.
CREATE VIEW figures AS
SELECT path, published, actor, action, patient, lower, upper, approximate, unit, item, item_of, time_edtf, place,
    modality, polarity, source, sentence
FROM claims WHERE kind = 'quantity' ORDER BY path, start;

CREATE VIEW articles AS
SELECT d.path, d.title, d.publisher, d.published, d.status, d.error_code, d.error_message, d.claim_count,
    count(c.claim_id) FILTER (WHERE c.kind = 'quantity') AS quantities,
    count(c.claim_id) FILTER (WHERE c.kind = 'date') AS dates,
    count(c.claim_id) FILTER (WHERE c.kind = 'place') AS places,
    count(c.claim_id) FILTER (WHERE c.kind = 'office') AS offices,
    count(c.claim_id) FILTER (WHERE c.kind = 'quote') AS quotes,
    count(c.claim_id) FILTER (WHERE c.kind = 'event') AS events
FROM documents AS d LEFT JOIN claims AS c ON c.path = d.path
GROUP BY d.path ORDER BY d.path;
