-- Version 2: what `claimcheck conflicts --save` found, for people who look at the store with other tools. Nothing reads
-- it back: conflicts are found anew from the claims. Rows about articles that change or go are gone with their claims.

CREATE TABLE conflicts (
    conflict_id TEXT NOT NULL PRIMARY KEY,
    type TEXT NOT NULL,
    code TEXT NOT NULL,
    relation TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('high', 'medium', 'low')),
    confidence REAL NOT NULL,
    question TEXT NOT NULL,
    summary TEXT NOT NULL,
    reasons TEXT NOT NULL,
    reference TEXT
) STRICT;

CREATE TABLE conflict_claims (
    conflict_id TEXT NOT NULL REFERENCES conflicts (conflict_id) ON DELETE CASCADE,
    claim_id TEXT NOT NULL REFERENCES claims (claim_id) ON DELETE CASCADE,
    position TEXT,
    PRIMARY KEY (conflict_id, claim_id)
) STRICT;

CREATE INDEX conflict_claims_by_claim ON conflict_claims (claim_id);

CREATE VIEW disputes AS
SELECT k.severity, k.code, k.question, j.position, c.path, c.line, c.published, c.exact, c.sentence, c.source, c.modality,
    k.confidence, k.conflict_id, c.claim_id
FROM conflicts AS k
    JOIN conflict_claims AS j ON j.conflict_id = k.conflict_id
    JOIN claims AS c ON c.claim_id = j.claim_id
WHERE k.relation = 'conflict'
ORDER BY k.severity = 'low', k.severity = 'medium', k.conflict_id, c.path, c.start;
