/** What tells an output from another. */
export interface DuplicateSide {
  id: string;
  title: string;
  /** The beginning of its raw text. */
  extract: string;
  /** Of its raw text, in characters. */
  length: number;
  editCount: number;
  createdAt: string;
  version: number;
}

/** Two outputs whose raw texts are alike. */
export interface Duplicate {
  id: string;
  one: DuplicateSide;
  other: DuplicateSide;
  /** In percent, give or take ten. */
  alike: number;
  /** They differ in spaces, line breaks and capitals at most. */
  same: boolean;
  foundAt: string;
  dismissedAt?: string | null;
}

/** An output that a text is like, which is not kept yet. */
export interface AlikeOutput extends DuplicateSide {
  alike: number;
  same: boolean;
}

export interface Merged {
  kept: string;
  gone: string;
  /** Takes it back, for ten minutes. */
  undo: string;
}
