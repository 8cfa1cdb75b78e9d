import type { RecordKind } from './vocabularies';
import type { Density } from './views';

/** What the application keeps for a person, on the server: the same on every device. */
export interface Preferences {
  /** Columns and density by list. */
  lists: Record<string, ListLayout>;
  /** Which vocabularies a form shows, in their order; a kind that is left out shows the usual ones. */
  forms: Partial<Record<RecordKind, string[]>>;
  /** Of lists that have none of their own. */
  density: Density;
  /** How long ago something was, or when. */
  dates: 'distance' | 'moment';
  /** Whether notifications also appear over the page as they come. */
  toasts: boolean;
  /** The last first. */
  searches: string[];
}

export interface ListLayout {
  columns?: string[];
  density?: Density;
}
