import type { RecordKind } from '../../api/types';
import type { Change } from './target';

export interface BulkField {
  field: string;
  label: string;
  type: 'date' | 'text' | 'language' | 'rating' | 'yesNo' | 'record';
  /** Of what it points to. */
  kind?: RecordKind;
  /** Whether it can be empty. */
  optional?: boolean;
  /** What means nothing without it, and is emptied with it. */
  part?: string;
}

const FAVOURITE: BulkField = { field: 'favourite', label: 'My favourite', type: 'yesNo' };

const AGENT: BulkField = {
  field: 'agentId',
  label: 'Agent',
  type: 'record',
  kind: 'agent',
  optional: true,
};

/** What can be set on many records of a kind at once. */
export const BULK_FIELDS: Record<RecordKind, BulkField[]> = {
  output: [
    { field: 'date', label: 'Date', type: 'date' },
    { field: 'language', label: 'Language', type: 'language', optional: true },
    { field: 'rating', label: 'Rating', type: 'rating', optional: true },
    FAVOURITE,
    {
      field: 'promptId',
      label: 'Prompt',
      type: 'record',
      kind: 'prompt',
      optional: true,
      part: 'promptVersion',
    },
    AGENT,
    {
      field: 'conversationId',
      label: 'Conversation',
      type: 'record',
      kind: 'conversation',
      optional: true,
      part: 'messageId',
    },
  ],
  conversation: [{ field: 'date', label: 'Date', type: 'date', optional: true }, FAVOURITE, AGENT],
  prompt: [{ field: 'engineered', label: 'Engineered', type: 'yesNo' }, FAVOURITE],
  agent: [{ field: 'platform', label: 'Platform', type: 'text', optional: true }, FAVOURITE],
};

export interface FieldRow {
  field: BulkField;
  /** Undefined while nothing was said, null to empty it. */
  value: string | number | boolean | null | undefined;
}

/** The part of a batch that concerns fields; null while one of them says nothing. */
export function fieldChangeOf(rows: FieldRow[]): Change | null {
  if (rows.length === 0 || rows.some(({ value }) => value === undefined || value === '')) {
    return null;
  }
  return {
    set: Object.fromEntries(
      rows.flatMap(({ field: { field, part }, value }) => [
        [field, value],
        ...(part ? [[part, null]] : []),
      ]),
    ),
  };
}
