import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { routesOf } from './routes';

const source = join(import.meta.dirname, '..', '..', 'src');

it('finds lists, forms, records and pages of their own, and no mere signposts', () => {
  const routes = routesOf(`
    <Admin dashboard={Home}>
      <Resource name="pots" list={pages.PotList} create={pages.NewPot}
        edit={pages.PotPage} />
      <Route path="/old" element={<Navigate to="/" replace />} />
      <Route path="/kiln" element={<pages.KilnPage />} />
    </Admin>`);
  expect(routes).toEqual(['/', '/pots', '/pots/create', '/pots/:id', '/kiln']);
});

it('finds a route for every page there is', () => {
  const pages = readFileSync(join(source, 'pages.tsx'), 'utf8').match(/^export const \w+/gm) ?? [];
  expect(pages.length).toBeGreaterThan(20);
  expect(routesOf()).toHaveLength(pages.length);
});
