import { expect, it } from 'vitest';
import { blocksOf, changedBlocks } from './blocks';

it('parts a text at blank lines, and leaves code whole', () => {
  expect(blocksOf('# Tides\n\nThe moon\npulls.\n\n\n```js\na\n\nb\n```\n\nEnd')).toEqual([
    '# Tides',
    'The moon\npulls.',
    '```js\na\n\nb\n```',
    'End',
  ]);
});

it('tells which text has which blocks', () => {
  expect(
    changedBlocks([
      { kind: 'equal', text: '# Tides\n\nThe ' },
      { kind: 'delete', text: 'sun' },
      { kind: 'insert', text: 'moon' },
      { kind: 'equal', text: ' pulls.\n' },
    ]),
  ).toEqual([
    { kind: 'equal', text: '# Tides' },
    { kind: 'delete', text: 'The sun pulls.' },
    { kind: 'insert', text: 'The moon pulls.' },
  ]);
});
