import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const templates = fileURLToPath(new URL('../resources/templates', import.meta.url));

/** Names of icons in templates: potok:icon="phone". */
export function usedIcons() {
  const found = readdirSync(templates, { recursive: true })
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => [...readFileSync(join(templates, file), 'utf8').matchAll(/potok:icon="([a-z0-9-]+)"/g)])
    .map((match) => match[1]);
  return [...new Set(found)].sort();
}
