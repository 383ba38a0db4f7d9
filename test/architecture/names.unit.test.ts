import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const files = (...patterns: string[]): string[] => globSync(patterns, { cwd: ROOT, exclude: (path) => /(^|\/)(node_modules|\.mesh)(\/|$)/.test(typeof path === 'string' ? path : '') });

/** Systems that are or could be plugged in; `src/` and `schema/` must work without knowing any of them. */
const VENDORS = /\b(tryton|trytond|vendure|magento|shopify|medusa|saleor|odoo|erpnext|frappe|woocommerce|shopware|prestashop|bigcommerce|netsuite|dynamics|navision|proteus|demo-?(erp|storefront))\b/i;
const VAGUE = /^(utils?|common|core|libs?|helpers?|services?|misc|shared)(\.|$)/;

describe('names', () => {
  it('no vendor stands in src/ or schema/', () => {
    const allowed = new Map([['src/config.ts', /'demo-erp', 'demo-storefront'/]]); // the default of UCG_SOURCES
    const found = files('src/**/*.*', 'schema/**/*.*').flatMap((file) =>
      readFileSync(resolve(ROOT, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => (VENDORS.test(line) && !allowed.get(file)?.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it('the check above sees vendors', () => {
    expect(['if (tryton)', 'a Vendure order', 'demo-erp'].every((text) => VENDORS.test(text))).toBe(true);
    expect(['entry', 'vendor', 'tryToNotify'].some((text) => VENDORS.test(text))).toBe(false);
  });

  it('files and folders say what they are', () => {
    const all = files('src/**/*', 'sources/*', 'sources/*/*', 'test/**/*', 'bench/**/*', 'scripts/*').filter((path) => !path.includes('sandbox/app'));
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((path) => VAGUE.test(basename(path)))).toEqual([]);
    expect(all.filter((path) => path.endsWith('.ts') && !/^[a-z0-9]+(-[a-z0-9]+)*(\.d|\.(unit|embedded|real)\.test)?\.ts$/.test(basename(path)))).toEqual([]);
  });

  it('every test file says what it needs', () => {
    expect(files('test/**/*.test.ts').filter((path) => !/\.(unit|embedded|real)\.test\.ts$/.test(path))).toEqual([]);
  });
});
