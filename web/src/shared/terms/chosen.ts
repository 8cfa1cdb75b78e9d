import type { TermReference, Terms, WrittenTerms } from '../../api/types';

/** A term that a person named and the server has yet to create. */
export const newTerm = (name: string): TermReference => ({ id: '', slug: '', name });

export const chosenOf = (terms: Terms | undefined, key: string): TermReference[] => {
  const value = terms?.[key];
  return Array.isArray(value) ? value : value ? [value] : [];
};

const written = ({ id, name }: TermReference): string => id || name;

/** As `terms` of a write: a list for many, one or null for one. */
export function writeTerms(terms: Terms): WrittenTerms {
  return Object.fromEntries(
    Object.entries(terms).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(written) : value ? written(value) : null,
    ]),
  );
}

/** Only the vocabularies in which something changed. */
export function changedTerms(before: Terms, after: Terms): Terms {
  const ids = (terms: Terms, key: string): string =>
    chosenOf(terms, key).map(written).sort().join();
  return Object.fromEntries(
    Object.entries(after).filter(([key]) => ids(before, key) !== ids(after, key)),
  );
}
