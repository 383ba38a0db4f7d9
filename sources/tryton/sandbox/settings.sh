# Settings of the Tryton sandbox, each from the environment; sourced by up, down and reset.
SYSTEM=tryton
PORT=${TRYTON_PORT:-18000}
BACKEND=${TRYTON_DB:-sqlite}              # sqlite | postgres
PG_PORT=${TRYTON_PG_PORT:-18001}
PRODUCTS=${PRODUCTS:-200}
DATABASE=erp
ADMIN_PASSWORD=admin-pass-1
GATEWAY_PASSWORD=gW7x2Lq9tRkZ             # Tryton refuses simple ones
export TZ=UTC

. "$HERE/../../sandbox.sh"

[ "$BACKEND" = sqlite ] || [ "$BACKEND" = postgres ] || die "TRYTON_DB must be sqlite or postgres, not $BACKEND"
CONF="$STATE/trytond-$BACKEND.conf"
SQLITE_DIR="$STATE/sqlite"
MODULES=(sale sale_price_list product_price_list_dates product_attribute product_measurements sale_complaint
  sale_credit_limit sale_shipment_cost sale_discount sale_amendment account_invoice_stock stock_supply gateway_bridge)
PACKAGES=(tryton-server tryton-proteus python3-psycopg2
  tryton-modules-party tryton-modules-company tryton-modules-currency tryton-modules-country
  tryton-modules-product tryton-modules-product-attribute tryton-modules-product-measurements
  tryton-modules-product-price-list tryton-modules-product-price-list-dates
  tryton-modules-account tryton-modules-account-invoice tryton-modules-account-product
  tryton-modules-account-invoice-stock tryton-modules-account-tax-rule-country
  tryton-modules-stock tryton-modules-stock-supply tryton-modules-purchase
  tryton-modules-sale tryton-modules-sale-price-list tryton-modules-sale-complaint
  tryton-modules-sale-amendment tryton-modules-sale-credit-limit
  tryton-modules-sale-shipment-cost tryton-modules-sale-discount)
BRIDGE=$(cd "$HERE/../bridge" && pwd)
export PYTHONPATH="$BRIDGE" PYTHONPYCACHEPREFIX="$STATE/pycache"
PSQL=(env PATH="$PG_BIN:$PATH" PGHOST=127.0.0.1 PGPORT="$PG_PORT" PGUSER=tryton)
# what a seeded database depends on
KEY=$(hash_of "$HERE/../../catalogue.ts" "$HERE/seed.py" "$BRIDGE"/gateway_bridge/*.{py,cfg,xml} "${MODULES[*]}" "$PRODUCTS")
