import { describe, expect, it } from 'vitest';
import type { Turn } from '../../api/types';
import { Tree } from './tree';

const message = (id: string, parentId: string | null, hidden = false): Turn => ({
  id,
  parentId,
  hidden,
  role: 'user',
});

//  root(hidden) - q - a1
//                   \ a2 - q2 - b1
//                             \ b2
const tree = new Tree([
  message('root', null, true),
  message('q', 'root'),
  message('a1', 'q'),
  message('a2', 'q'),
  message('q2', 'a2'),
  message('b1', 'q2'),
  message('b2', 'q2'),
]);

const ids = (messages: Turn[]): string => messages.map(({ id }) => id).join(' ');

describe('a conversation tree', () => {
  it('shows the branch of the current message', () => {
    expect(ids(tree.branchOf('b1'))).toBe('root q a2 q2 b1');
  });

  it('shows the newest branch when the current message is not there', () => {
    expect(ids(tree.branchOf('elsewhere'))).toBe('root q a2 q2 b2');
  });

  it('opens the branch that holds a message and goes on along the usual one', () => {
    expect(ids(tree.branchThrough('a2', tree.branchOf('b1')))).toBe('root q a2 q2 b1');
    expect(ids(tree.branchThrough('a1', tree.branchOf('b1')))).toBe('root q a1');
  });

  it('knows the other answers at a place', () => {
    expect(ids(tree.siblings(message('a1', 'q'), false))).toBe('a1 a2');
  });

  it('does not offer branches in which everything is hidden', () => {
    const hiding = new Tree([message('q', null), message('a', 'q'), message('t', 'q', true)]);
    expect(ids(hiding.siblings(message('a', 'q'), false))).toBe('a');
    expect(ids(hiding.siblings(message('a', 'q'), true))).toBe('a t');
  });

  it('takes a message whose parent is missing for a beginning', () => {
    expect(ids(new Tree([message('a', 'lost'), message('b', 'a')]).branchOf('b'))).toBe('a b');
  });

  it('ends on a circle', () => {
    expect(ids(new Tree([message('a', 'b'), message('b', 'a')]).pathTo('a'))).toBe('b a');
  });
});
