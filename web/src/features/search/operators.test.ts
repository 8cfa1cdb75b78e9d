import { expect, it } from 'vitest';
import { asked, understand } from './operators';

it('takes operators out of the words', () => {
  expect(understand('tight tag:Garden,figs pots after:2026-01-31 in:messages')).toEqual({
    words: 'tight pots',
    kinds: ['message'],
    terms: { tags: ['garden', 'figs'] },
    filters: { 'date.gte': '2026-01-31' },
    faults: [],
  });
});

it('takes names of several words in quotes', () => {
  expect(understand('tag:"release notes" week').terms).toEqual({ tags: ['release-notes'] });
});

it('leaves phrases, exclusions and colons of other words as they are', () => {
  const typed = '"in: the end" -figs https://a.test ratio:3 tomat*';
  expect(understand(typed)).toMatchObject({ words: typed, faults: [] });
});

it.each([
  ['before:yesterday', /year-month-day/],
  ['after:2026-02-31', /year-month-day/],
  ['in:gardens', /outputs, messages/],
  ['tag:', /Say which/],
  ['is:new', /is:favourite/],
])('says what is wrong with %s', (typed, said) => {
  const { faults, words } = understand(`${typed} pots`);
  expect(words).toBe('pots');
  expect(faults).toEqual([{ typed, said: expect.stringMatching(said) as string }]);
});

it('adds to what was chosen on the page', () => {
  const question = {
    q: 'pots tag:figs',
    kinds: [],
    terms: { tags: ['a'] },
    filters: { rating: '5' },
  };
  expect(asked(question)).toEqual({
    q: 'pots',
    kinds: [],
    terms: { tags: ['a', 'figs'] },
    filters: { rating: '5' },
  });
});
