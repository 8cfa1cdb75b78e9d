import type { Filter } from '../../api/filters';
import type { KeptKind, RecordKind } from '../../api/types';

/** A link to other records, by which a list can be narrowed. */
export interface RelationName {
  field: string;
  label: string;
  /** Of what it points to. */
  kind: KeptKind;
  /** In which ways a list can be narrowed by it, where those are not the usual ones. */
  operators?: RelationOperator[];
}

/** A record points to one of them at most. */
const OF_ONE: RelationOperator[] = ['any', 'not', 'some', 'none'];

const OF_MANY: RelationOperator[] = ['any', 'all', 'not', 'some', 'none'];

export const operatorsOf = ({ operators = OF_ONE }: RelationName): RelationOperator[] => operators;

export const RELATIONS: Record<RecordKind, RelationName[]> = {
  output: [
    { field: 'promptId', label: 'Prompt', kind: 'prompt' },
    { field: 'agentId', label: 'Agent', kind: 'agent' },
    { field: 'conversationId', label: 'Conversation', kind: 'conversation' },
    { field: 'basedOnId', label: 'Based on', kind: 'output' },
  ],
  conversation: [{ field: 'agentId', label: 'Agent', kind: 'agent' }],
  prompt: [
    { field: 'agentId', label: 'Used by', kind: 'agent', operators: OF_MANY },
    {
      field: 'usesSnippetId',
      label: 'Snippet',
      kind: 'snippet',
      operators: ['any', 'all', 'not'],
    },
  ],
  agent: [{ field: 'promptId', label: 'Uses', kind: 'prompt', operators: OF_MANY }],
};

export type RelationOperator = 'any' | 'all' | 'not' | 'none' | 'some';

export type RelationFilter = Filter<RelationOperator>;

const WORDS = ['not', 'all'] as const;

const idsOf = (text: string): string[] => text.split(',').filter(Boolean);

/** Reads `id,id` · `not:id,id` · `all:id,id` · `none` · `some`, as the server takes it. */
export function readRelation(text: string): RelationFilter {
  if (text === 'none' || text === 'some') return { operator: text, values: [] };
  const word = WORDS.find((one) => text.startsWith(`${one}:`));
  return word
    ? { operator: word, values: idsOf(text.slice(word.length + 1)) }
    : { operator: 'any', values: idsOf(text) };
}

export function writeRelation({ operator, values }: RelationFilter): string | undefined {
  if (operator === 'none' || operator === 'some') return operator;
  if (values.length === 0) return undefined;
  return (operator === 'any' ? '' : `${operator}:`) + values.join(',');
}
