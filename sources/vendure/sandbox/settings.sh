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
# better-sqlite3 is compiled for the Node that runs npm: install and run with this very one
NODE=$(command -v node) || die "no node in PATH"
NODE=$(readlink -f "$NODE")
export PATH="$(dirname "$NODE"):$PATH"
NODE_COMPILE_CACHE="$STATE/compile-cache" # used by Node 22 and newer
APP="$STATE/app"                          # a copy of app/, with its node_modules
SQLITE_FILE="$STATE/sqlite/$DATABASE.sqlite"
PSQL=(env PATH="$PG_BIN:$PATH" PGHOST=127.0.0.1 PGPORT="$VENDURE_PG_PORT" PGUSER=vendure)
# what a seeded database depends on
KEY=$(hash_of "$HERE/../../catalogue.ts" "$HERE"/app/*.js "$HERE"/app/plugin/*.js "$HERE/app/package-lock.json" "$PRODUCTS")
