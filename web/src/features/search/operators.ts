import type { SearchKind } from '../../api/types';
import { KINDS, type Question } from './search';

/** What is wrong with an operator, in words. */
export interface Fault {
  /** As it was typed. */
  typed: string;
  said: string;
}

export interface Understood {
  /** What is left to look for. */
  words: string;
  kinds: SearchKind[];
  terms: Record<string, string[]>;
  filters: Record<string, string>;
  faults: Fault[];
}

export const OPERATORS: [example: string, means: string][] = [
  ['tag:garden', 'with this tag; several with commas, of which one is enough'],
  ['model:gpt-4o', 'of this model'],
  ['project:moonshot', 'in this project'],
  ['after:2026-01-31', 'of this day or later; outputs, conversations and messages have days'],
  ['before:2026-02-01', 'of a day before this one'],
  ['in:outputs', 'of this kind: outputs, messages, conversations, prompts, agents, snippets'],
  ['is:favourite', 'a favourite of yours'],
  ['"tight pots"', 'these words side by side'],
  ['-figs', 'without this word'],
  ['tomat*', 'beginning so'],
];

const VOCABULARIES: Record<string, string> = {
  tag: 'tags',
  model: 'llms',
  project: 'project-tags',
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A word with a colon, its value perhaps in quotes; or a phrase, which stays what it is. */
const PIECE = /-?"[^"]*"?|([a-z]+):("[^"]*"?|\S*)|\S+/gi;

/** As a term's name becomes its slug, where nobody changed that since. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

const isDay = (text: string): boolean =>
  DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

const dayOf = (text: string): string | null => {
  try {
    return isDay(text) ? text : null;
  } catch {
    return null;
  }
};

const kindOf = (text: string): SearchKind | undefined =>
  KINDS.find(([kind]) => kind === text.toLowerCase() || `${kind}s` === text.toLowerCase())?.[0];

/** Takes the operators out of what was typed. A colon that belongs to no operator is a part of its word. */
export function understand(typed: string): Understood {
  const read: Understood = { words: '', kinds: [], terms: {}, filters: {}, faults: [] };
  const words: string[] = [];
  for (const [piece, name = '', quoted = ''] of typed.matchAll(PIECE)) {
    const operator = name.toLowerCase();
    const value = quoted.replaceAll('"', '').trim();
    const said = take(read, operator, value);
    if (said === undefined) words.push(piece);
    else if (said) read.faults.push({ typed: piece, said });
  }
  return { ...read, words: words.join(' ') };
}

/** @returns what is wrong, nothing said where it was understood, undefined where it is no operator */
function take(read: Understood, operator: string, value: string): string | undefined {
  const vocabulary = VOCABULARIES[operator];
  if (vocabulary) {
    const slugs = value.split(',').map(slugOf).filter(Boolean);
    if (slugs.length === 0) return `Say which after ${operator}:`;
    read.terms[vocabulary] = [...(read.terms[vocabulary] ?? []), ...slugs];
    return '';
  }
  switch (operator) {
    case 'before':
    case 'after': {
      const day = dayOf(value);
      if (!day) return 'Write the day as year-month-day: 2026-01-31';
      // the day it is of, which an archive brings along, and not the day it came here
      read.filters[operator === 'before' ? 'date.lt' : 'date.gte'] = day;
      return '';
    }
    case 'in': {
      const kind = kindOf(value);
      if (!kind) return `Say one of ${KINDS.map(([, label]) => label.toLowerCase()).join(', ')}`;
      read.kinds = [...new Set([...read.kinds, kind])];
      return '';
    }
    case 'is': {
      if (value.toLowerCase() !== 'favourite') return 'There is is:favourite alone';
      read.filters.favourite = 'true';
      return '';
    }
    default:
      return undefined;
  }
}

/** The question that is sent, with what was typed as operators beside what was chosen on the page. */
export function asked(question: Question): Question {
  const read = understand(question.q);
  const terms = { ...question.terms };
  for (const [key, slugs] of Object.entries(read.terms)) {
    terms[key] = [...new Set([...(terms[key] ?? []), ...slugs])];
  }
  return {
    q: read.words,
    kinds: read.kinds.length > 0 ? read.kinds : question.kinds,
    terms,
    filters: { ...question.filters, ...read.filters },
  };
}
