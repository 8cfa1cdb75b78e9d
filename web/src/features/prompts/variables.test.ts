import { expect, it } from 'vitest';
import { namesIn, valueOf, variablesOf, writtenOf } from './variables';

it('finds each variable once, in order', () => {
  expect(namesIn('{{ name }} and {{größe}} and {{name}} but not {{1}} or {x}')).toEqual([
    'name',
    'größe',
  ]);
});

it('keeps what is known of a variable', () => {
  const known = [{ name: 'tone', default: 'kind', required: false }, { name: 'gone' }];
  expect(variablesOf('{{tone}} {{text}}', known)).toEqual([
    { name: 'tone', default: 'kind', required: false },
    { name: 'text', type: 'text', required: true },
  ]);
});

it('sends a list as a list, and shows its default as one writes it', () => {
  expect(valueOf({ name: 'tags', type: 'list' }, 'plums, pears\napples,')).toEqual([
    'plums',
    'pears',
    'apples',
  ]);
  expect(valueOf({ name: 'count', type: 'integer' }, '7')).toBe('7');
  expect(writtenOf(['plums', 'pears'])).toBe('plums, pears');
  expect(writtenOf({ height: 8848 })).toBe('{"height":8848}');
  expect(writtenOf(null)).toBe('');
});
