import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordToFind } from '../wordToFind';
import { examplesArchive } from './archive';
import records from './examples.json';

interface Linked {
  promptId?: string | null;
  agentId?: string | null;
  conversationId?: string | null;
  messageId?: string | null;
  basedOnId?: string | null;
  promptIds?: string[];
  snippetIds?: string[];
}

const all = Object.values(records).flat();

describe('the examples', () => {
  it('are an archive as an export writes it', async () => {
    const zip = unzipSync(new Uint8Array(await examplesArchive().arrayBuffer()));
    const manifest = JSON.parse(strFromU8(zip['manifest.json'] ?? new Uint8Array())) as {
      format: string;
      counts: Record<string, number>;
    };
    expect(manifest.format).toBe('output-hub');
    for (const [plural, count] of Object.entries(manifest.counts)) {
      const lines = strFromU8(zip[`${plural}.jsonl`] ?? new Uint8Array())
        .trim()
        .split('\n');
      expect(lines.map((line) => typeof JSON.parse(line))).toEqual(Array(count).fill('object'));
    }
    expect(Object.keys(zip)).toHaveLength(1 + Object.keys(manifest.counts).length);
  });

  it('point at each other alone', () => {
    const ids = new Set([
      ...all.map(({ id }) => id),
      ...records.conversation.flatMap(({ messages }) => messages.map(({ id }) => id)),
    ]);
    expect(ids.size).toBe(all.length + records.conversation.flatMap((one) => one.messages).length);
    const links = (all as Linked[]).flatMap((one) => [
      ...[one.promptId, one.agentId, one.conversationId, one.messageId, one.basedOnId],
      ...(one.promptIds ?? []),
      ...(one.snippetIds ?? []),
    ]);
    expect(links.filter((id) => id != null && !ids.has(id))).toEqual([]);
  });

  it('say everywhere that they are examples', () => {
    const marked = (one: object): boolean =>
      'terms' in one
        ? (one.terms as { tags: string[] }).tags.includes('example')
        : JSON.stringify(one).includes('xample');
    expect(all.filter((one) => !marked(one))).toEqual([]);
  });
});

describe('the word to find something by', () => {
  it('is the longest of its title', () => {
    expect(wordToFind('A reminder about the keys')).toBe('reminder');
    expect(wordToFind('Über Bäckereien')).toBe('bäckereien');
  });

  it('is none where a title has no long word', () => {
    expect(wordToFind('A b c')).toBeNull();
    expect(wordToFind('')).toBeNull();
  });
});
