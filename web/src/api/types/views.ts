/** A list with its filter, order and columns, kept under a name. */
export interface SavedSearch {
  id: string;
  name: string;
  kind: SavedKind;
  query: SavedQuery;
  /** With all of the organisation. */
  shared: boolean;
  version: number;
  createdBy: string;
  createdByName?: string | null;
}

export type SavedKind = 'output' | 'conversation' | 'prompt' | 'agent' | 'snippet' | 'search';

export interface SavedQuery {
  /** As the parameters of the list: `terms.tags=any:a&favourite=true`. */
  filter?: string;
  /** `-createdAt` */
  sort?: string;
  perPage?: number;
  columns?: string[];
  density?: Density;
}

export type Density = 'small' | 'medium';
