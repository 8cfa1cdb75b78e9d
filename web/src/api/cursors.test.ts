import { expect, it } from 'vitest';
import { Cursors } from './cursors';

it('starts at the first page of an unknown list', () => {
  expect(new Cursors().nearest('outputs', 4)).toEqual({ page: 1, cursor: undefined });
});

it('goes on from the nearest page it has seen', () => {
  const cursors = new Cursors();
  cursors.remember('outputs', 2, 'two');
  cursors.remember('outputs', 3, 'three');
  expect(cursors.nearest('outputs', 5)).toEqual({ page: 3, cursor: 'three' });
});

it('forgets a page that is gone', () => {
  const cursors = new Cursors();
  cursors.remember('outputs', 2, 'two');
  cursors.remember('outputs', 2, null);
  expect(cursors.nearest('outputs', 2)).toEqual({ page: 1, cursor: undefined });
});
