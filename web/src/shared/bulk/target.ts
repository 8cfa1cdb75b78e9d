import { flatten } from '../../api/filters';
import type { Batch } from '../../api/types';

/** The records that a change means: the chosen ones, or all that a list's filter means. */
export type Target = Pick<Batch, 'ids'> | Pick<Batch, 'filter'>;

export type Change = Omit<Batch, 'ids' | 'filter' | 'dryRun'>;

export const theseIds = (ids: string[]): Target => ({ ids });

export const allThatMatch = (filterValues: object): Target => ({ filter: flatten(filterValues) });

export const byFilter = (target: Target): boolean => 'filter' in target;
