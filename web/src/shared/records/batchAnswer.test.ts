import { expect, it } from 'vitest';
import { outcomeOf, summaryOf } from './batchAnswer';

const item = (id: string, result: 'changed' | 'unchanged' | 'failed') => ({ id, result });

it('counts what changed, what had nothing to change and what could not be changed', () => {
  const answer = outcomeOf([
    item('1', 'changed'),
    item('2', 'changed'),
    item('3', 'unchanged'),
    item('4', 'failed'),
  ]);
  expect(answer.counts).toEqual({ changed: 2, unchanged: 1, failed: 1 });
  expect(summaryOf(answer, 'output', 'restored')).toBe(
    '2 outputs restored; 1 output had nothing to change; 1 output could not be changed',
  );
});

it('does not speak of success where all failed', () => {
  expect(summaryOf(outcomeOf([item('1', 'failed')]), 'prompt', 'restored')).toBe(
    '1 prompt could not be changed',
  );
});
