import { expect, it } from 'vitest';
import { chosenCount, EVERYTHING, isChosen, isNothing, NOTHING, toggled, written } from './choice';

it('names the exceptions where all are chosen, so that thousands need no list', () => {
  const most = toggled(EVERYTHING, 'b');
  expect(isChosen(most, 'a')).toBe(true);
  expect(isChosen(most, 'b')).toBe(false);
  expect(chosenCount(most, 1204)).toBe(1203);
  expect(written(most)).toEqual({ except: ['b'] });
  expect(toggled(most, 'b')).toEqual(EVERYTHING);
});

it('names the chosen ones where none were', () => {
  const few = toggled(toggled(NOTHING, 'a'), 'b');
  expect(chosenCount(few, 1204)).toBe(2);
  expect(written(few)).toEqual({ only: ['a', 'b'] });
  expect(isChosen(few, 'c')).toBe(false);
});

it('asks for nothing where all of it is wanted', () => {
  expect(written(EVERYTHING)).toEqual({});
});

it('lets an archive in that has nothing but what is not counted', () => {
  expect(isNothing(EVERYTHING, 0)).toBe(false);
  expect(isNothing(NOTHING, 0)).toBe(true);
  expect(isNothing(toggled(EVERYTHING, 'a'), 1)).toBe(true);
  expect(isNothing(toggled(EVERYTHING, 'a'), 2)).toBe(false);
});
