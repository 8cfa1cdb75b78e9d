import { expect, it } from 'vitest';
import { grouped } from './vocabularies';
import { changedTerms, newTerm, writeTerms } from './chosen';

const term = (id: string): { id: string; slug: string; name: string } => ({
  id,
  slug: id,
  name: id.toUpperCase(),
});

it('writes ids, and names of terms that are yet to be created', () => {
  expect(
    writeTerms({ tags: [term('a'), newTerm('fresh')], llms: term('x'), languages: null }),
  ).toEqual({
    terms: { tags: ['a', 'fresh'], llms: 'x', languages: null },
    createMissingTerms: true,
  });
});

it('asks for no term to be created where all are there', () => {
  expect(writeTerms({ tags: [term('a')], llms: term('x') })).not.toHaveProperty(
    'createMissingTerms',
  );
});

it('sends only the vocabularies that changed', () => {
  const before = { tags: [term('a'), term('b')], llms: term('x') };
  const after = { tags: [term('b'), term('a')], llms: null, categories: [] };
  expect(changedTerms(before, after)).toEqual({ llms: null });
});

it('puts common vocabularies and the organisation’s own first', () => {
  const vocabulary = (key: string, system = true): Parameters<typeof grouped>[0][number] => ({
    key,
    name: key,
    appliesTo: ['output'],
    cardinality: 'many',
    system,
  });
  const { common, more } = grouped(
    [vocabulary('languages'), vocabulary('mine', false), vocabulary('tags')],
    'output',
  );
  expect(common.map(({ key }) => key)).toEqual(['tags', 'mine']);
  expect(more.map(({ key }) => key)).toEqual(['languages']);
});
