export type SearchKind = 'output' | 'prompt' | 'message' | 'conversation' | 'agent' | 'snippet';

export interface SearchHit {
  kind: SearchKind;
  id: string;
  title: string | null;
  snippet?: string | null;
  score?: number;
  conversationId?: string | null;
  messageId?: string | null;
  updatedAt?: string | null;
  /** Where the words stand, when not in the text of the record itself. */
  part?: { type: string; name?: string | null } | null;
}

export interface FacetTerm {
  id?: string;
  slug: string;
  name: string;
  count: number;
}

export interface SearchAnswer {
  items: SearchHit[];
  nextCursor?: string | null;
  total?: number | null;
  facets?: Facets;
  /** Parts of the Hub that could not be asked. */
  partial?: string[];
  /** Every kind that was asked for and is not among the hits. */
  leftOut?: LeftOut[];
}

export interface LeftOut {
  /** `file` for records of other kinds than outputs, as far as only their files say the words. */
  kind: SearchKind | 'file';
  reason: 'too-slow' | 'away' | 'failed' | 'unknown-filter';
  detail: string;
}

/** By vocabulary key; `kinds` counts hits per kind. */
export type Facets = Record<string, FacetTerm[] | Record<string, number>>;
