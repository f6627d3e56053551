import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const templates = fileURLToPath(new URL('../resources/templates', import.meta.url));
const menu = fileURLToPath(new URL('../java/potok/portal/Menu.java', import.meta.url));

/** Names of icons in templates, potok:icon="phone", and in the menu's entries. */
export function usedIcons() {
  const found = readdirSync(templates, { recursive: true })
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => [...readFileSync(join(templates, file), 'utf8').matchAll(/potok:icon="([a-z0-9-]+)"|menuGroup\([^)]*\)[^)]*?, '([a-z0-9-]+)'/g)])
    .concat([...readFileSync(menu, 'utf8').matchAll(/new Entry\("[^"]*", "[^"]*", "([a-z0-9-]+)"/g)])
    .map((match) => match[1] ?? match[2]);
  return [...new Set(found)].sort();
}
