import { expect, it } from 'vitest';
import { withoutNewTerms } from './preview';
import { changeOf } from './termChange';

const id = '0198c0de-0000-7000-8000-00000000ac3e';
const tag = { id, slug: 'a', name: 'a' };
const fresh = { id: '', slug: '', name: 'to keep' };

it('adds and removes in several vocabularies at once', () => {
  expect(
    changeOf([
      { vocabulary: 'tags', add: [tag, fresh], remove: [] },
      { vocabulary: 'llms', add: [], remove: [tag] },
      { vocabulary: 'categories', add: [], remove: [] },
    ]),
  ).toEqual({
    createMissingTerms: true,
    addTerms: { tags: [id, 'to keep'] },
    removeTerms: { llms: [id] },
  });
});

it('says nothing while no term is named', () => {
  expect(changeOf([{ vocabulary: 'tags', add: [], remove: [] }])).toBeNull();
});

it('makes no term for a preview', () => {
  const change = changeOf([{ vocabulary: 'tags', add: [tag, fresh], remove: [] }]);
  expect(withoutNewTerms({ ids: [], ...change })).toEqual({
    asked: { ids: [], addTerms: { tags: [id] } },
    makesTerms: true,
  });
});
