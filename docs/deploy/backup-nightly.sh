#!/bin/sh
# backup-nightly.sh FOLDER DAYS: makes a backup under a name of its own, proves it by putting it back
# where it harms nothing, and only then deletes those that are older than so many days.
set -eu
folder=$1
days=$2
file="$folder/first-step-$(date -u +%Y-%m-%dT%H%M%SZ).gz"

.venv/bin/flask --app run backup "$file"
.venv/bin/flask --app run drill "$file"
find "$folder" -maxdepth 1 -type f -name 'first-step-*.gz' -mtime "+$days" -delete
