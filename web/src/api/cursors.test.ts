import { expect, it } from 'vitest';
import { Cursors } from './cursors';

it('knows no cursor to the first page, nor to one it has not seen', () => {
  const cursors = new Cursors();
  expect(cursors.of('outputs', 1)).toBeUndefined();
  expect(cursors.of('outputs', 4)).toBeUndefined();
});

it('opens a page by the cursor of the page before', () => {
  const cursors = new Cursors();
  cursors.remember('outputs', 2, 'two');
  expect(cursors.of('outputs', 2)).toBe('two');
  expect(cursors.of('prompts', 2)).toBeUndefined();
});

it('forgets a page that is gone', () => {
  const cursors = new Cursors();
  cursors.remember('outputs', 2, 'two');
  cursors.remember('outputs', 2, null);
  expect(cursors.of('outputs', 2)).toBeUndefined();
});

it('keeps how many there are', () => {
  const cursors = new Cursors();
  cursors.count('outputs', 37);
  cursors.count('outputs', undefined);
  expect(cursors.totalOf('outputs')).toBe(37);
});
