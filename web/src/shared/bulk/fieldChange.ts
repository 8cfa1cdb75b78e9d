import type { RecordKind } from '../../api/types';
import type { Change } from './target';

export interface BulkField {
  field: string;
  label: string;
  type: 'date' | 'text' | 'language' | 'rating' | 'yesNo' | 'record' | 'source' | 'term';
  /** Of what it points to. */
  kind?: RecordKind;
  /** Of which it is a term. */
  vocabulary?: string;
  /** In characters, of a text. */
  longest?: number;
  /** Whether it can be empty. */
  optional?: boolean;
  /** What means nothing without it, and is emptied with it. */
  part?: string;
}

/** Where outputs come from. */
export const SOURCES: [string, string][] = [
  ['manual', 'Typed or pasted'],
  ['import', 'Imported'],
  ['completion', 'Answers of the chat'],
  ['api', 'Sent by a program'],
];

const FAVOURITE: BulkField = { field: 'favourite', label: 'My favourite', type: 'yesNo' };

const AGENT: BulkField = {
  field: 'agentId',
  label: 'Agent',
  type: 'record',
  kind: 'agent',
  optional: true,
};

const MODEL: BulkField = {
  field: 'terms.llms',
  label: 'Model',
  type: 'term',
  vocabulary: 'llms',
  optional: true,
};

const PLATFORM: BulkField = {
  field: 'terms.llm-platforms',
  label: 'Platform',
  type: 'term',
  vocabulary: 'llm-platforms',
  optional: true,
};

const text = (field: string, label: string, longest: number): BulkField => ({
  field,
  label,
  type: 'text',
  optional: true,
  longest,
});

const NOTES = text('notes', 'Notes', 20_000);

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
    MODEL,
    text('model', 'Model as sent', 200),
    { field: 'source', label: 'Source', type: 'source' },
    text('link', 'Link', 2_000),
    NOTES,
  ],
  conversation: [
    { field: 'date', label: 'Date', type: 'date', optional: true },
    FAVOURITE,
    AGENT,
    MODEL,
    PLATFORM,
    NOTES,
  ],
  prompt: [
    { field: 'engineered', label: 'Engineered', type: 'yesNo' },
    FAVOURITE,
    MODEL,
    text('folder', 'Folder', 500),
    { field: 'archived', label: 'Archived', type: 'yesNo' },
    text('description', 'Description', 10_000),
    NOTES,
  ],
  agent: [
    text('platform', 'Platform', 100),
    FAVOURITE,
    MODEL,
    text('description', 'Description', 10_000),
    text('link', 'Link', 2_000),
    NOTES,
  ],
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
  const terms = rows.flatMap(({ field: { vocabulary }, value }) =>
    vocabulary ? [[vocabulary, value] as const] : [],
  );
  return {
    set: {
      ...Object.fromEntries(
        rows
          .filter(({ field: { vocabulary } }) => !vocabulary)
          .flatMap(({ field: { field, part }, value }) => [
            [field, value],
            ...(part ? [[part, null]] : []),
          ]),
      ),
      ...(terms.length > 0 && { terms: Object.fromEntries(terms) }),
    },
  };
}
