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
  Part,
  RowKind,
  TableColumn,
  Tally,
} from './conversations';
export * from './exports';
export * from './identity';
export * from './keys';
export * from './notifications';
export * from './outputs';
export * from './preferences';
export * from './prompts';
export * from './search';
export * from './vocabularies';
export * from './views';
