import type { RecordKind, Term, Vocabulary } from '../../src/api/types';
import { nextId } from '../store';

type Row = [
  key: string,
  name: string,
  appliesTo: RecordKind[],
  cardinality: 'one' | 'many',
  terms: string[],
];

const ALL: RecordKind[] = ['prompt', 'output', 'conversation', 'agent'];

const ROWS: Row[] = [
  [
    'tags',
    'Tags',
    ALL,
    'many',
    ['gardening', 'tomatoes', 'release notes', 'sql', 'travel', 'onboarding'],
  ],
  [
    'categories',
    'Categories',
    ALL,
    'many',
    ['text summary', 'question and answer', 'code snippet', 'instructions', 'recommendation'],
  ],
  [
    'knowledge-types',
    'Knowledge types',
    ['output'],
    'many',
    ['procedural', 'factual', 'conceptual', 'reference', 'decision'],
  ],
  [
    'accuracy-levels',
    'Accuracy',
    ['output', 'agent'],
    'one',
    ['highly accurate', 'mostly accurate', 'partially accurate', 'inaccurate'],
  ],
  ['llms', 'Model', ALL, 'one', ['gpt-5', 'claude-opus-4', 'gemini-2.5-pro', 'mistral-large']],
  ['llm-platforms', 'Platform', ALL, 'one', ['ChatGPT', 'Claude', 'Gemini', 'API']],
  [
    'data-sensitivity',
    'Data sensitivity',
    ALL,
    'one',
    ['public', 'internal', 'confidential', 'restricted'],
  ],
  [
    'actionability-levels',
    'Actionability',
    ['output'],
    'one',
    ['act now', 'act soon', 'some day', 'for reference'],
  ],
  ['approval-levels', 'Approval', ['prompt', 'output'], 'one', ['draft', 'published']],
  ['project-tags', 'Project tags', ['prompt', 'agent'], 'many', []],
  [
    'follow-up-activities',
    'Follow-ups',
    ['prompt', 'output'],
    'many',
    ['check for accuracy', 'validate sources', 'revise content'],
  ],
  ['review-status', 'Review', ['output'], 'one', ['unreviewed', 'in review', 'reviewed']],
  ['languages', 'Language', ['output'], 'one', ['English', 'German', 'Hebrew']],
  [
    'use-cases',
    'Use cases',
    ['prompt', 'output', 'agent'],
    'many',
    ['summarization', 'code generation', 'research'],
  ],
  [
    'development-stages',
    'Development stage',
    ['prompt'],
    'one',
    ['initial inquiry', 'iteration', 'optimization'],
  ],
];

const COLOURS = ['#2f7d77', '#255a8c', '#6b4fa0', '#b3402f', '#b86a2a', '#3f7f45'];

const slugOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

export function vocabularies(): { vocabularies: Vocabulary[]; terms: Record<string, Term[]> } {
  const list = ROWS.map(([key, name, appliesTo, cardinality]): Vocabulary => ({
    key,
    name,
    appliesTo,
    cardinality,
    system: true,
    hierarchical: key === 'tags',
    ordered: cardinality === 'one',
    version: 1,
  }));
  list.push({
    key: 'clients',
    name: 'Clients',
    description: 'Whom we did it for',
    appliesTo: ['output', 'prompt'],
    cardinality: 'many',
    system: false,
    version: 1,
  });
  const terms = Object.fromEntries(
    ROWS.map(([key, , , , names]) => [
      key,
      names.map((name, position): Term => ({
        id: nextId(),
        slug: slugOf(name),
        name,
        position,
        version: 1,
        ...(key === 'tags' && { colour: COLOURS[position % COLOURS.length] ?? null }),
      })),
    ]),
  );
  const [gardening, tomatoes] = terms.tags ?? [];
  if (gardening && tomatoes) tomatoes.parentId = gardening.id;
  return { vocabularies: list, terms: { ...terms, clients: [] } };
}
