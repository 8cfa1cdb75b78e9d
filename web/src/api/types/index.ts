export * from './checklists';
export * from './common';
export * from './completions';
export type {
  ColumnMapping,
  Conversation,
  Import,
  ImportItem,
  ImportProgress,
  ImportResult,
  ImportState,
  Message,
  Outline,
  Part,
  RowKind,
  TableColumn,
  Tally,
  Turn,
} from './conversations';
export * from './duplicates';
export * from './exports';
export * from './identity';
export * from './keys';
export * from './notifications';
export * from './outputs';
export * from './preferences';
export * from './prompts';
export * from './search';
export * from './sessions';
export * from './sso';
export * from './vocabularies';
export * from './views';
