export type RecordKind = 'prompt' | 'output' | 'conversation' | 'agent';

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
}
