import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { routesOf } from './routes';

const source = join(import.meta.dirname, '..', '..', 'src');

it('finds pages, and no mere signposts', () => {
  const routes = routesOf(`
    { path: '/pots', page: pages.PotList, list: true },
    {
      path: '/pots/:id', page: pages.PotPage },
    <Route path="/old" element={<Navigate to="/" replace />} />`);
  expect(routes).toEqual(['/pots', '/pots/:id']);
});

it('finds a route for every page there is', () => {
  const pages = readFileSync(join(source, 'pages.tsx'), 'utf8').match(/^export const \w+/gm) ?? [];
  expect(pages.length).toBeGreaterThan(20);
  expect(routesOf()).toHaveLength(pages.length);
});
