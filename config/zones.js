// Decides which zone a file is in and what it may import; pure, so that it can be tested without the linter.
import { dirname, posix } from 'node:path';

const ANYTHING = '**';

/** Splits a pattern and a path; true when the path is the pattern or lies in it. A `*` must equal `system` when one is given. */
function covers(pattern, path, system) {
  if (pattern === ANYTHING) return true;
  const wanted = pattern.split('/');
  const parts = path.split('/');
  return wanted.length <= parts.length && wanted.every((part, i) => (part === '*' ? !parts[i].endsWith('.ts') && (system === undefined || parts[i] === system) : part === parts[i]));
}

/** What `*` stands for in the zone of this path. */
const systemOf = (pattern, path) => {
  const place = pattern.split('/').indexOf('*');
  return place < 0 ? undefined : path.split('/')[place];
};

/** The zone with the longest path that covers the file, `*` counting less than a name. Null: no zone. */
export function zoneOf(zones, path) {
  const found = Object.keys(zones).filter((pattern) => covers(pattern, path));
  const rank = (pattern) => pattern.split('/').length * 2 - (pattern.includes('*') ? 1 : 0);
  return found.sort((a, b) => rank(b) - rank(a))[0] ?? null;
}

const packageName = (specifier) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

/** What is wrong with this import, as a sentence; null when it is allowed. `how`: `value`, `type` or `dynamic`. */
export function faultOf(zones, path, specifier, how) {
  const name = zoneOf(zones, path);
  if (name === null) return `${path} is in no zone`;
  const { may = [], types = [], dynamic = [], packages = [] } = zones[name];
  if (specifier.startsWith('node:')) return null;
  if (!specifier.startsWith('.') && !specifier.startsWith('/')) {
    const wanted = packageName(specifier);
    return packages.includes(ANYTHING) || packages.includes(wanted) ? null : `${name} may not import the package ${wanted}`;
  }
  const target = posix.join(dirname(path), specifier);
  const system = systemOf(name, path);
  const own = zoneOf(zones, target) === name && systemOf(name, target) === system && name !== 'src';
  const allowed = [...may, ...(how === 'type' ? types : []), ...(how === 'dynamic' ? dynamic : [])];
  if (own || allowed.some((pattern) => covers(pattern, target, system))) return null;
  return `${name} may not import ${how === 'type' ? 'types of ' : ''}${target}`;
}

/** Whether the file may read `process.env`. */
export const readsEnvironment = (allowed, path) => allowed.some((pattern) => covers(pattern, path));
