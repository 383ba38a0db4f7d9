/** A picture for each entry, drawn from its name. */
import { type Store, text } from './store.ts';

const HUES = 360;
const escapeXml = (value: string): string => value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** SVG of `/images/<slug>.svg`; null when there is no such entry. */
export function drawImage(store: Store, path: string): string | null {
  const slug = /^\/images\/([a-z0-9-]+)\.svg$/.exec(path)?.[1];
  const entry = slug === undefined ? undefined : store.get('SELECT name, maker FROM entry WHERE slug = ?', slug);
  if (!entry) return null;
  const name = text(entry, 'name');
  let hue = 0;
  for (const character of name) hue = (hue * 31 + character.charCodeAt(0)) % HUES;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" role="img" aria-label="${escapeXml(name)}"><rect width="400" height="300" fill="hsl(${hue} 45% 88%)"/><circle cx="200" cy="120" r="70" fill="hsl(${hue} 55% 55%)"/>`
    + `<text x="200" y="240" font-family="sans-serif" font-size="18" text-anchor="middle">${escapeXml(name.split(' | ')[0] ?? name)}</text><text x="200" y="268" font-family="sans-serif" font-size="13" text-anchor="middle">${escapeXml(text(entry, 'maker'))}</text></svg>`;
}
