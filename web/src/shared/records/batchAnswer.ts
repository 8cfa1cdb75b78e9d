import type { BatchAnswer, BatchItem } from '../../api/types';
import { plural } from '../format/numbers';

export const outcomeOf = (items: BatchItem[]): BatchAnswer => {
  const count = (wanted: BatchItem['result']): number =>
    items.filter(({ result }) => result === wanted).length;
  return {
    items,
    counts: {
      changed: count('changed'),
      unchanged: count('unchanged'),
      failed: count('failed'),
    },
  };
};

export const failedIn = ({ items }: BatchAnswer): BatchItem[] =>
  items.filter(({ result }) => result === 'failed');

/**
 * How many changed, and how many did not.
 *
 * @param done follows the number: “moved to the trash”
 */
export function summaryOf({ counts }: BatchAnswer, one: string, done: string): string {
  const { changed, unchanged, failed } = counts;
  return [
    (changed > 0 || failed === 0) && `${plural(changed, one)} ${done}`,
    unchanged > 0 && `${plural(unchanged, one)} had nothing to change`,
    failed > 0 && `${plural(failed, one)} could not be changed`,
  ]
    .filter(Boolean)
    .join('; ');
}
