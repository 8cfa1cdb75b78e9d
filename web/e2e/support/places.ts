import type { Page } from 'playwright-core';
import { settings } from './settings';

export interface Place {
  name: string;
  path: string;
}

const FIXED: Place[] = [
  ['home', '/'],
  ['search', '/search?q=the'],
  ['search-empty', '/search'],
  ['capture', '/capture'],
  ['chat', '/chat'],
  ['outputs', '/outputs'],
  ['duplicates', '/duplicates'],
  ['conversations', '/conversations'],
  ['prompts', '/prompts'],
  ['new-prompt', '/prompts/create'],
  ['checklist', '/qa-checklist'],
  ['board', '/prompt-board'],
  ['snippets', '/snippets'],
  ['agents', '/agents'],
  ['vocabularies', '/vocabularies'],
  ['vocabulary', '/vocabularies/tags'],
  ['trash', '/trash'],
  ['imports', '/imports'],
  ['exports', '/exports'],
  ['connections', '/connections'],
  ['webhooks', '/webhooks'],
  ['notifications', '/notifications'],
  ['usage', '/usage'],
  ['organization', '/organization'],
  ['members', '/members'],
  ['roles', '/roles'],
  ['audit', '/audit'],
  ['not-found', '/no/such/page'],
].map(([name = '', path = '']) => ({ name, path }));

interface Listed {
  items: { id: string; editedContent?: string | null; messageCount?: number }[];
}

/** Every page, with the first record of each kind where a page is about one. */
export async function everyPlace(page: Page): Promise<Place[]> {
  const list = async (path: string): Promise<Listed['items']> => {
    const answer = await page.request.get(`${settings.url}/api/v1/${path}`);
    return answer.ok() ? ((await answer.json()) as Listed).items : [];
  };
  const outputs = await list('outputs?limit=50&sort=-updatedAt');
  const output = outputs.find(({ editedContent }) => editedContent != null) ?? outputs[0];
  const conversation = (await list('conversations?limit=50')).sort(
    (a, b) => (b.messageCount ?? 0) - (a.messageCount ?? 0),
  )[0];
  const records: [string, string, string | undefined][] = [
    ['output', '/outputs/{id}', output?.id],
    ['output-raw', '/outputs/{id}?tab=raw', output?.id],
    ['output-edit', '/outputs/{id}?tab=edit', output?.id],
    ['output-diff', '/outputs/{id}?tab=diff', output?.id],
    ['output-history', '/outputs/{id}?tab=history', output?.id],
    ['output-relations', '/outputs/{id}?tab=relations', output?.id],
    ['conversation', '/conversations/{id}', conversation?.id],
    ['import', '/imports/{id}', (await list('imports?limit=1'))[0]?.id],
  ];
  const prompt = (await list('prompts?limit=5&sort=-updatedAt'))[0]?.id;
  for (const tab of ['read', 'edit', 'versions', 'diff', 'try', 'outputs']) {
    records.push([`prompt-${tab}`, `/prompts/{id}?tab=${tab}`, prompt]);
  }
  records.push(['agent', '/agents/{id}', (await list('agents?limit=1'))[0]?.id]);
  records.push(['webhook', '/webhooks/{id}', (await list('webhooks?limit=1'))[0]?.id]);
  return [
    ...FIXED,
    ...records.flatMap(([name, path, id]) =>
      id ? [{ name, path: path.replace('{id}', id) }] : [],
    ),
  ];
}
