import type { KeptKind } from '../../api/types';
import { useBatch, type Titled } from '../records/useBatch';
import { theseIds, type Change, type Target } from './target';

interface Bulk {
  remove: (records: Titled[], target: Target | string[]) => void;
  restore: (records: Titled[], target: Target | string[]) => void;
  assign: (records: Titled[], target: Target, change: Change) => void;
}

/** Changes of many records, each with its way back. */
export function useBulk(kind: KeptKind, onDone: () => void): Bulk {
  const { run } = useBatch(kind, onDone);
  const meant = (target: Target | string[]): Target =>
    Array.isArray(target) ? theseIds(target) : target;
  return {
    remove: (records, target) =>
      run({ ...meant(target), delete: true }, { done: 'moved to the trash', records }),
    restore: (records, target) =>
      run({ ...meant(target), restore: true }, { done: 'restored', records }),
    assign: (records, target, change) =>
      run({ ...target, ...change }, { done: 'changed', records }),
  };
}
