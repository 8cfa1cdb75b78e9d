import type { Filter } from '../../api/filters';
import type { RecordKind } from '../../api/types';

/** A link to other records, by which a list can be narrowed. */
export interface RelationName {
  field: string;
  label: string;
  /** Of what it points to. */
  kind: RecordKind;
}

export const RELATIONS: Record<RecordKind, RelationName[]> = {
  output: [
    { field: 'promptId', label: 'Prompt', kind: 'prompt' },
    { field: 'agentId', label: 'Agent', kind: 'agent' },
    { field: 'conversationId', label: 'Conversation', kind: 'conversation' },
    { field: 'basedOnId', label: 'Based on', kind: 'output' },
  ],
  conversation: [{ field: 'agentId', label: 'Agent', kind: 'agent' }],
  prompt: [{ field: 'agentId', label: 'Used by', kind: 'agent' }],
  agent: [{ field: 'promptId', label: 'Uses', kind: 'prompt' }],
};

export type RelationOperator = 'any' | 'not' | 'none' | 'some';

export type RelationFilter = Filter<RelationOperator>;

const NOT = 'not:';

const idsOf = (text: string): string[] => text.split(',').filter(Boolean);

/** Reads `id,id` · `not:id,id` · `none` · `some`, as the server takes it. */
export function readRelation(text: string): RelationFilter {
  if (text === 'none' || text === 'some') return { operator: text, values: [] };
  return text.startsWith(NOT)
    ? { operator: 'not', values: idsOf(text.slice(NOT.length)) }
    : { operator: 'any', values: idsOf(text) };
}

export function writeRelation({ operator, values }: RelationFilter): string | undefined {
  if (operator === 'none' || operator === 'some') return operator;
  if (values.length === 0) return undefined;
  return (operator === 'not' ? NOT : '') + values.join(',');
}
