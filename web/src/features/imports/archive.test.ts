import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { oneFile } from './archive';

it('sends a single file as it is', async () => {
  const file = new File(['{}'], 'conversations.json');
  expect(await oneFile([file])).toBe(file);
});

it('packs a folder with its paths', async () => {
  const packed = await oneFile([
    new File(['# A'], 'notes/garden/a.md'),
    new File(['# B'], 'notes/b.md'),
  ]);
  expect(packed.name).toBe('notes.zip');
  const entries = unzipSync(new Uint8Array(await packed.arrayBuffer()));
  expect(Object.keys(entries)).toEqual(['notes/garden/a.md', 'notes/b.md']);
  expect(new TextDecoder().decode(entries['notes/b.md'])).toBe('# B');
});
