import { expect, it } from 'vitest';
import { attributePatch, rowsOf } from './attributes';

const before = { extension: 'pdf', aliases: ['a', 'b'], maximum: 10, nested: { deep: true } };

it('shows every attribute as a text and keeps it as it was', () => {
  expect(rowsOf(before)).toContainEqual({ name: 'aliases', text: 'a, b' });
  expect(attributePatch(rowsOf(before), before)).toEqual(before);
});

it('takes attributes away by null, and keeps numbers and lists what they are', () => {
  const rows = [
    { name: 'aliases', text: 'a, c' },
    { name: 'maximum', text: '12' },
    { name: 'mail', text: 'me@acme.test' },
  ];
  expect(attributePatch(rows, before)).toEqual({
    aliases: ['a', 'c'],
    maximum: 12,
    mail: 'me@acme.test',
    extension: null,
    nested: null,
  });
});

it('makes new aliases a list', () => {
  expect(attributePatch([{ name: 'aliases', text: 'x' }], null)).toEqual({ aliases: ['x'] });
});
