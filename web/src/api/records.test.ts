import { expect, it } from 'vitest';
import { startHub } from '../test/hub';
import { batchRecords, purgeRecord } from './records';
import type { RecordKind } from './types';

const hub = startHub();

const KINDS: RecordKind[] = ['output', 'conversation', 'prompt', 'agent'];

it.each(KINDS)('changes many of the kind %s by one request of the same shape', async (kind) => {
  const [first] = hub.store[`${kind}s`];
  const answer = await batchRecords(kind, { ids: [first?.id ?? '', 'nowhere'], delete: true });
  expect(hub.writes.at(-1)?.what).toBe(`POST /${kind}s/batch`);
  expect(answer.counts).toEqual({ changed: 1, unchanged: 0, failed: 1 });
  expect(answer.items[1]).toMatchObject({ result: 'failed', code: 'not-found' });
});

it('purges the version it read', async () => {
  const trashed = hub.store.outputs.find(({ deletedAt }) => deletedAt);
  await purgeRecord('output', trashed?.id ?? '', trashed?.version ?? 0);
  expect(hub.writes.at(-1)?.headers.get('If-Match')).toBe(`"${trashed?.version}"`);
  expect(hub.store.outputs).not.toContain(trashed);
});
