import { expect, it } from 'vitest';
import { marking, rangesOf } from './words';

const marked = (words: string, html: string): string[] => {
  const root = document.createElement('div');
  root.innerHTML = html;
  const pattern = marking(words);
  return pattern ? rangesOf(root, pattern).map(String) : [];
};

it.each([
  ['tomato', 'Tomatoes and a tomato, no tomatillo', ['Tomatoes', 'tomato']],
  ['"tight pots"', 'tight pots, and pots that are tight', ['tight pots']],
  ['prun*', 'Pruning prunes a spruce', ['Pruning', 'prunes']],
  ['figs -pots', 'figs in pots', ['figs']],
  ['figs -"in pots"', 'figs in pots', ['figs']],
  ['c++', 'C++ and c', ['C', 'c']],
  ['the', 'the other theme', ['the']],
])('marks of %s in “%s”', (words, text, expected) => {
  expect(marked(words, text)).toEqual(expected);
});

it('marks in every text, and in no button', () => {
  expect(marked('figs', '<p>figs <b>figs</b></p><button>figs</button>')).toEqual(['figs', 'figs']);
});

it('marks nothing where nothing was asked', () => {
  expect(marking(' -a OR * ')).toBeNull();
});
