import { expect, it } from 'vitest';
import { namesIn, variablesOf } from './variables';

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
