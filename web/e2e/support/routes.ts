import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const APPLICATION = join(import.meta.dirname, '..', '..', 'src', 'App.tsx');

/** The addresses that the application has pages at, as its source says: a page that is added is looked at without being named. */
export function routesOf(source: string = readFileSync(APPLICATION, 'utf8')): string[] {
  const routes = source.includes('dashboard=') ? ['/'] : [];
  for (const [, name = '', pages = ''] of source.matchAll(
    /<Resource\s+name="([^"]+)"([^>]*)\/>/g,
  )) {
    if (pages.includes('list=')) routes.push(`/${name}`);
    if (pages.includes('create=')) routes.push(`/${name}/create`);
    if (pages.includes('edit=')) routes.push(`/${name}/:id`);
  }
  for (const [, path = '', element = ''] of source.matchAll(
    /<Route\s+path="([^"]+)"\s+element=\{<(\w+)/g,
  )) {
    if (element !== 'Navigate') routes.push(path);
  }
  return routes;
}
