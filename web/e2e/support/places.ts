import type { Page } from 'playwright-core';
import { routesOf } from './routes';
import { settings } from './settings';

export interface Place {
  name: string;
  path: string;
}

/** What a page shows besides what it shows at first. */
const MORE: Place[] = [
  { name: 'search-found', path: '/search?q=the' },
  { name: 'first-steps', path: '/?steps=' },
  { name: 'not-found', path: '/no/such/page' },
];

/** Pages of records that have faces of their own. */
const TABS: Record<string, string[]> = {
  outputs: ['raw', 'edit', 'diff', 'history', 'relations'],
  prompts: ['edit', 'versions', 'diff', 'try', 'outputs'],
};

interface Listed {
  items: { id: string; editedContent?: string | null; messageCount?: number }[];
}

const named = (path: string): string => path.slice(1).replaceAll('/', '-') || 'home';

/** Every page, with the most telling record of its kind where a page is about one. */
export async function everyPlace(page: Page): Promise<Place[]> {
  const places: Place[] = [];
  for (const route of routesOf()) {
    if (!route.includes(':')) {
      places.push({ name: named(route), path: route });
      continue;
    }
    // what opens an invitation is in its mail alone
    if (route.includes(':token')) continue;
    const kind = route.split('/')[1] ?? '';
    const id = kind === 'vocabularies' ? 'tags' : await tellingRecord(page, kind);
    const term = route.includes(':term') ? await tellingRecord(page, `${kind}/tags/terms`) : '';
    if (id === undefined || term === undefined) continue;
    const path = route.replace(':term', term).replace(/:\w+/, id);
    const name = named(route.replace(/:\w+/g, 'one'));
    places.push({ name, path });
    for (const tab of TABS[kind] ?? []) {
      places.push({ name: `${name}-${tab}`, path: `${path}?tab=${tab}` });
    }
  }
  return [...places, ...MORE];
}

/** Of outputs one that was edited, of conversations the longest of the newest. */
async function tellingRecord(page: Page, kind: string): Promise<string | undefined> {
  const answer = await page.request.get(`${settings.url}/api/v1/${kind}?limit=50`);
  const items = answer.ok() ? ((await answer.json()) as Listed).items : [];
  const longest = items.toSorted((a, b) => (b.messageCount ?? 0) - (a.messageCount ?? 0))[0];
  return (items.find(({ editedContent }) => editedContent != null) ?? longest)?.id;
}
