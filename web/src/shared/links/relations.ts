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

export type RelationOperator = 'any' | 'none' | 'some';

export type RelationFilter = Filter<RelationOperator>;

/** Reads `id,id` · `none` · `some`, as the server takes it. */
export const readRelation = (text: string): RelationFilter =>
  text === 'none' || text === 'some'
    ? { operator: text, values: [] }
    : { operator: 'any', values: text.split(',').filter(Boolean) };

export const writeRelation = ({ operator, values }: RelationFilter): string | undefined =>
  operator === 'any' ? values.join(',') || undefined : operator;
