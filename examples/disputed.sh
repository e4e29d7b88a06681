#!/usr/bin/env bash
# Which questions do the articles answer differently? One line for each: severity, question, answers and how many
# sources give them. Works on any folder of articles and leaves no store behind.
#
#   examples/disputed.sh seeds/
set -euo pipefail
store=$(mktemp -d)
trap 'rm -rf "$store"' EXIT

claimcheck --quiet extract "${1:-seeds/}" --store "$store/claims.db" --format jsonl |
  claimcheck --quiet conflicts - --format json |
  jq --raw-output '.conflicts[]
    | [.severity, .question, ([.positions[] | "\(.value) (\(.sources))"] | join(" / "))]
    | @tsv'
