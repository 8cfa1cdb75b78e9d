import { expect, it } from 'vitest';
import { operatorsOf, readRelation, RELATIONS, writeRelation } from './relations';

it.each(['a,b', 'not:a', 'all:a,b', 'none', 'some'])('reads %s as it writes it', (text) => {
  expect(writeRelation(readRelation(text))).toBe(text);
});

it('asks for all of several only where a record can point to several', () => {
  const ways = (kind: keyof typeof RELATIONS, field: string): string[] =>
    RELATIONS[kind].filter((one) => one.field === field).flatMap(operatorsOf);
  expect(ways('agent', 'promptId')).toContain('all');
  expect(ways('prompt', 'usesSnippetId')).toEqual(['any', 'all', 'not']);
  expect(ways('output', 'promptId')).not.toContain('all');
});
