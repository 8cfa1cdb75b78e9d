import { flatten } from '../../api/filters';
import type { Batch } from '../../api/types';
import type { Trashed } from '../records/trash';

/** The records that a change means: the chosen ones, or all that a list's filter means. */
export type Target = Pick<Batch, 'ids'> | Pick<Batch, 'filter'>;

/** What a list's actions on many act on. */
export interface Meant {
  target: Target;
  /** Those of them on this page. */
  chosen: Trashed[];
  /** What is meant, where it is more than can be counted here. */
  named?: string;
}

export type Change = Omit<Batch, 'ids' | 'filter' | 'dryRun'>;

export const theseIds = (ids: string[]): Target => ({ ids });

export const allThatMatch = (filterValues: object): Target => ({ filter: flatten(filterValues) });

export const byFilter = (target: Target): boolean => 'filter' in target;
