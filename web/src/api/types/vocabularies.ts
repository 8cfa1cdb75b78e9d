export type RecordKind = 'prompt' | 'output' | 'conversation' | 'agent';

/** What goes to the trash and comes back, many at once: a snippet has no terms, all else of a record's life. */
export type KeptKind = RecordKind | 'snippet';

export interface Vocabulary {
  key: string;
  name: string;
  description?: string | null;
  appliesTo: RecordKind[];
  cardinality: 'one' | 'many';
  required?: boolean;
  ordered?: boolean;
  hierarchical?: boolean;
  system?: boolean;
  version?: number;
}

export interface Term {
  id: string;
  slug: string;
  name: string;
  description?: string | null;
  colour?: string | null;
  parentId?: string | null;
  position?: number | null;
  archived?: boolean;
  attributes?: Record<string, unknown> | null;
  count?: number | null;
  version?: number;
  /** Ids of the groups whose people alone see the records that carry it; none where everybody does. */
  groups?: string[];
}
