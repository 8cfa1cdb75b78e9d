import type { SearchHit } from '../../api/types';

/** Parts that have a name of their own in a sentence; the others are called by their type. */
const NAMED: Record<string, (name: string | null | undefined) => string> = {
  file: (name) => name || 'a file',
  toolCall: (name) => (name ? `the call of ${name}` : 'a tool call'),
  toolResult: (name) => (name ? `the result of ${name}` : 'the tool result'),
  artifact: (name) => (name ? `the artifact ${name}` : 'an artifact'),
  edit: (name) => (name ? `edit ${name}` : 'an earlier edit'),
  version: (name) => (name ? `version ${name}` : 'an earlier version'),
  raw: () => 'the raw text',
};

/** `toolResult` as people write it, and as the service does. */
const words = (type: string): string =>
  type
    .replace(/(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .trim();

/** "in report.pdf"; nothing where the words stand in the text itself. */
export function whereOf({ part }: SearchHit): string | null {
  if (!part) return null;
  const named = NAMED[part.type];
  if (named) return `in ${named(part.name)}`;
  return `in the ${words(part.type)}${part.name ? ` ${part.name}` : ''}`;
}

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** The passage alone: a snippet begins with its part, for who shows nothing else of it. */
export function passageOf({ snippet, part }: SearchHit): string {
  if (!snippet || !part) return snippet ?? '';
  const said = escape(`${words(part.type)}${part.name ? ` ${part.name}` : ''}`) + ': ';
  return snippet.startsWith(said) ? snippet.slice(said.length) : snippet;
}
