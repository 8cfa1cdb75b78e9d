import type { Reference, Terms } from './common';

export interface Conversation {
  id: string;
  title: string | null;
  date?: string | null;
  platform?: string | null;
  sourceId?: string | null;
  model?: string | null;
  agentId?: string | null;
  agent?: Reference | null;
  messageCount: number;
  currentMessageId?: string | null;
  terms?: Terms;
  favourite?: boolean;
  lastViewedAt?: string | null;
  createdAt: string;
  updatedAt?: string;
  version?: number;
  notes?: string | null;
  deletedAt?: string | null;
}

export type Role = 'user' | 'assistant' | 'system' | 'tool';

export interface Message {
  id: string;
  conversationId: string;
  parentId: string | null;
  role: Role | (string & {});
  parts: Part[];
  text?: string | null;
  model?: string | null;
  hidden?: boolean;
  sourceId?: string | null;
  createdAt?: string | null;
  /** 1 to 5, where the person rated it before it was imported. */
  rating?: number | null;
  outputIds?: string[];
}

/** A message without its text: its place in the tree, and what an outline says of it. */
export interface Turn {
  id: string;
  parentId?: string | null;
  role: Role | (string & {});
  hidden?: boolean;
  createdAt?: string | null;
  /** How a question begins. */
  title?: string | null;
  headings?: string[];
}

export interface Outline {
  currentMessageId?: string | null;
  items: Turn[];
}

export interface Part {
  type:
    | 'text'
    | 'code'
    | 'reasoning'
    | 'toolCall'
    | 'toolResult'
    | 'image'
    | 'audio'
    | 'file'
    /** Why an answer broke off. */
    | 'interrupted'
    | (string & {});
  text?: string | null;
  language?: string | null;
  name?: string | null;
  fileName?: string | null;
  fileId?: string | null;
  mediaType?: string | null;
  /** Bytes. */
  size?: number | null;
  arguments?: unknown;
  [more: string]: unknown;
}

export type ImportState = 'queued' | 'running' | 'completed' | 'failed' | 'undoing' | 'undone';
export type ImportResult = 'new' | 'updated' | 'unchanged' | 'skipped';
export type Tally = Partial<Record<ImportResult, number>>;

export interface Import {
  id: string;
  state: ImportState | (string & {});
  format?: string | null;
  dryRun: boolean;
  fileName?: string | null;
  counts?: Partial<
    Record<
      | 'conversations'
      | 'messages'
      | 'outputs'
      | 'prompts'
      | 'agents'
      | 'snippets'
      | 'vocabularies'
      | 'terms'
      | 'checklists'
      | 'files',
      Tally
    >
  >;
  problems?: unknown;
  /** Why it failed. */
  reason?: string | null;
  version?: number;
  createdAt: string;
  createdBy?: string;
  finishedAt?: string | null;
  progress?: ImportProgress | null;
  /** Whether somebody has to say what the columns of a table hold. */
  needsMapping?: boolean;
  rowKind?: RowKind | null;
  columns?: TableColumn[] | null;
  /** Since when the uploaded file is not kept any more. */
  archiveRemovedAt?: string | null;
  options?: ImportOptions;
  /** The dry run from whose upload it ran. */
  trialId?: string | null;
}

/** What the rows of a table become. */
export type RowKind = 'output' | 'prompt';

/** A column of a table that no program is known for. */
export interface TableColumn {
  header: string;
  /** Of the first rows, in their order. */
  samples: string[];
  /** What it seems to hold: a field, or `terms.` and a vocabulary. */
  suggested?: string | null;
}

export interface ColumnMapping {
  kind: RowKind;
  columns: Record<string, string>;
  /** What stands between several values of a cell. */
  multiple?: string | null;
}

/** What was asked for all of an import; `only` and `except` are told of one import, not in lists. */
export interface ImportOptions {
  terms?: Record<string, string[]>;
  owner?: string | null;
  only?: string[] | null;
  except?: string[] | null;
  mapping?: ColumnMapping | null;
}

export interface ImportProgress {
  items?: number;
  total?: number | null;
  bytesRead?: number;
  bytesTotal?: number;
  itemsPerSecond?: number;
  remainingSeconds?: number | null;
}

export interface ImportItem {
  index: number;
  kind: string;
  sourceId?: string | null;
  title?: string | null;
  result: ImportResult;
  reason?: string | null;
  recordId?: string | null;
  /** What an undo did: "removed", "kept", or "removed in part". */
  undone?: string | null;
}
