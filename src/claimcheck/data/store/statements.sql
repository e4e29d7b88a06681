-- Statements of the store, by name. {columns} and {values} stand for the fields of the claim record, in its order.

-- name: known
SELECT path, document_id, extraction_key FROM documents ORDER BY path

-- name: delete_document
DELETE FROM documents WHERE path = ?

-- name: insert_document
INSERT INTO documents (path, document_id, title, publisher, published, status, extraction_key, claim_count)
VALUES (?, ?, ?, ?, ?, 'ok', ?, ?)

-- name: insert_failure
INSERT INTO documents (path, status, error_code, error_message, extraction_key) VALUES (?, 'failed', ?, ?, ?)

-- name: insert_claim
INSERT INTO claims ({columns}) VALUES ({values})

-- name: delete_conflicts
DELETE FROM conflicts

-- name: insert_conflict
INSERT INTO conflicts (conflict_id, type, code, relation, severity, confidence, question, summary, reasons, reference)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: insert_conflict_claim
INSERT INTO conflict_claims (conflict_id, claim_id, position) VALUES (?, ?, ?)

-- name: failures
SELECT path, error_code, error_message FROM documents WHERE status = 'failed' ORDER BY path

-- name: select_claims
SELECT {columns} FROM claims
WHERE (:kind IS NULL OR kind = :kind)
    AND (:item IS NULL OR item_class = :item OR instr(fold(item), fold(:item)))
    AND (:actor IS NULL OR actor_id = :actor OR instr(fold(actor), fold(:actor)))
    AND (:place IS NULL OR place_id = :place OR place_country = :place OR instr(fold(place), fold(:place)))
    AND (:person IS NULL OR person_id = :person OR instr(fold(person), fold(:person))
        OR instr(fold(speaker), fold(:person)))
    AND (:since IS NULL OR coalesce(time_latest, iif(time_earliest IS NULL, NULL, '9999')) >= :since)
    AND (:until IS NULL OR substr(coalesce(time_earliest, iif(time_latest IS NULL, NULL, '0000')), 1, length(:until)) <= :until)
    AND (:document IS NULL OR document_id = :document OR is_below(path, :document))
ORDER BY path, start, "end", claim_id
LIMIT :limit

-- name: select_claim
SELECT {columns} FROM claims WHERE claim_id >= :first AND claim_id < :last ORDER BY claim_id LIMIT 2

-- name: count_documents
SELECT status, count(*) FROM documents GROUP BY status

-- name: count_claims
SELECT kind, count(*) FROM claims GROUP BY kind ORDER BY kind

-- name: miscounted
SELECT path, claim_count, (SELECT count(*) FROM claims AS c WHERE c.path = d.path) AS found
FROM documents AS d WHERE claim_count != found ORDER BY path

-- name: integrity
PRAGMA integrity_check

-- name: orphans
PRAGMA foreign_key_check

-- name: schema
SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'view', rowid

-- name: size
SELECT page_count * page_size FROM pragma_page_count, pragma_page_size

-- name: written_by
SELECT extraction_key FROM documents ORDER BY rowid DESC LIMIT 1
