# Settings of the Vendure sandbox, each from the environment; sourced by up, down and reset.
SYSTEM=vendure
export VENDURE_PORT=${VENDURE_PORT:-13000}
export VENDURE_DB=${VENDURE_DB:-sqlite}   # sqlite | postgres
export VENDURE_PG_PORT=${VENDURE_PG_PORT:-13001}
export VENDURE_DISABLE_TELEMETRY=true TZ=UTC NODE_COMPILE_CACHE
PRODUCTS=${PRODUCTS:-200}
DATABASE=vendure
CREDENTIALS='"adminUser":"gateway@example.com","adminPassword":"gateway-pass-1","superadminUser":"superadmin","superadminPassword":"superadmin","shopUser":"c0001@example.com","shopPassword":"shop-pass-1"'

. "$HERE/../../sandbox.sh"

[ "$VENDURE_DB" = sqlite ] || [ "$VENDURE_DB" = postgres ] || die "VENDURE_DB must be sqlite or postgres, not $VENDURE_DB"
# install and run with one and the same Node, 22.14 or newer (better-sqlite3 wants Node-API 10)
NODE=$(command -v node) || die "no node in PATH"
NODE=$(readlink -f "$NODE")
export PATH="$(dirname "$NODE"):$PATH"
APP="$STATE/app"                          # a copy of app/ and the plugin, with a link to its packages
CACHE="$STATE/snapshots"                  # what can be kept between runs
if [ -n "${SNAPSHOT_DIR:-}" ] && [ -w "$SNAPSHOT_DIR" ]; then CACHE=$(cd "$SNAPSHOT_DIR" && pwd); fi
NODE_COMPILE_CACHE="$CACHE/vendure-compile-cache"
SQLITE_FILE="$STATE/sqlite/$DATABASE.sqlite"
# a cluster that already runs keeps its own port
! postgres_is_up || VENDURE_PG_PORT=$(sed -n 4p "$PG_HOME/data/postmaster.pid")
PSQL=(env PATH="$PG_BIN:$PATH" PGHOST=127.0.0.1 PGPORT="$VENDURE_PG_PORT" PGUSER=vendure)
# what a seeded database depends on
KEY=$(hash_of "$HERE/../../catalogue.ts" "$HERE"/app/*.js "$HERE"/../plugin/{custom-fields,bridge-state,effects,outbox}.js "$HERE/app/package-lock.json" "$PRODUCTS")
