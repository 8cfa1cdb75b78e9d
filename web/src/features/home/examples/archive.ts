import { strToU8, zipSync } from 'fflate';
import { EXAMPLES_FILE } from './examples';
import records from './examples.json';

/** The files of an archive of ours, by kind of record. */
const FILES = {
  term: 'terms.jsonl',
  snippet: 'snippets.jsonl',
  prompt: 'prompts.jsonl',
  agent: 'agents.jsonl',
  conversation: 'conversations.jsonl',
  output: 'outputs.jsonl',
} as const;

/** Of no organisation there is, so that every one gets the records under ids of its own. */
const NOBODY = '0197a1e0-0000-7000-8000-000000000000';

/** An archive as an export writes it: it comes in, and is taken back, as any other. */
export function examplesArchive(): File {
  const counts = Object.fromEntries(
    Object.entries(FILES).map(([kind, file]) => [
      file.replace('.jsonl', ''),
      records[kind as keyof typeof FILES].length,
    ]),
  );
  const manifest = {
    format: 'output-hub',
    version: 1,
    organization: { id: NOBODY, name: 'examples' },
    counts,
  };
  const members: Record<string, Uint8Array> = {
    'manifest.json': strToU8(JSON.stringify(manifest)),
  };
  for (const [kind, file] of Object.entries(FILES)) {
    const lines = records[kind as keyof typeof FILES].map((record) => JSON.stringify(record));
    members[file] = strToU8(`${lines.join('\n')}\n`);
  }
  const zip = zipSync(members);
  return new File([zip], EXAMPLES_FILE, { type: 'application/zip' });
}
