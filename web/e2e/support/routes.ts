import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROUTES = join(import.meta.dirname, '..', '..', 'src', 'routes.tsx');

/** The addresses that the application has pages at, as its source says: a page that is added is looked at without being named. */
export const routesOf = (source: string = readFileSync(ROUTES, 'utf8')): string[] =>
  [...source.matchAll(/\{\s*path: '([^']+)',\s*page: /g)].map(([, path = '']) => path);
