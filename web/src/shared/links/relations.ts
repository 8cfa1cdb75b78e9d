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

export interface RelationFilter {
  operator: RelationOperator;
  ids: string[];
}

/** Reads `id,id` · `none` · `some`, as the server takes it. */
export const readRelation = (text: string): RelationFilter =>
  text === 'none' || text === 'some'
    ? { operator: text, ids: [] }
    : { operator: 'any', ids: text.split(',').filter(Boolean) };

export const writeRelation = ({ operator, ids }: RelationFilter): string | undefined =>
  operator === 'any' ? ids.join(',') || undefined : operator;
