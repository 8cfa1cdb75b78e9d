import { expect, it } from 'vitest';
import type { Output, TermReference } from '../../api/types';
import { undoOf } from './undo';

const tag = (id: string): TermReference => ({ id, slug: id, name: id });
const output = (id: string, ...tags: string[]): Output => ({
  id,
  title: id,
  content: '',
  version: 1,
  createdAt: '',
  terms: { tags: tags.map(tag) },
});

it('takes a term only from the records that did not have it before', () => {
  const batches = undoOf([output('1', 'a'), output('2'), output('3', 'b')], {
    vocabulary: 'tags',
    add: [tag('a')],
    remove: [tag('b')],
  });
  expect(batches).toEqual([
    { ids: ['2', '3'], removeTerms: { tags: ['a'] } },
    { ids: ['3'], addTerms: { tags: ['b'] } },
  ]);
});
