import { expect, it } from 'vitest';
import { treeOf } from './folders';

it('folders stand in each other, each with all that lies below it', () => {
  const tree = treeOf([
    { folder: null, prompts: 9 },
    { folder: 'support/replies', prompts: 2 },
    { folder: 'support', prompts: 1 },
    { folder: 'garden', prompts: 4 },
  ]);
  expect(tree.map(({ path, prompts }) => [path, prompts])).toEqual([
    ['garden', 4],
    ['support', 3],
  ]);
  expect(tree[1]?.branches).toEqual([
    { path: 'support/replies', name: 'replies', prompts: 2, branches: [] },
  ]);
});
