import type { TermReference, Terms, WrittenTerms } from '../../api/types';

/** A term that a person named and the server has yet to create. */
export const newTerm = (name: string): TermReference => ({ id: '', slug: '', name });

export const chosenOf = (terms: Terms | undefined, key: string): TermReference[] => {
  const value = terms?.[key];
  return Array.isArray(value) ? value : value ? [value] : [];
};

const written = ({ id, name }: TermReference): string => id || name;

/** The part of a write that concerns terms. */
export interface TermsWrite {
  terms: WrittenTerms;
  createMissingTerms?: true;
}

/**
 * A list for many, one or null for one. Asks for missing terms to be created only where a person named a new one,
 * which pickers offer only to those who may.
 */
export function writeTerms(terms: Terms): TermsWrite {
  return {
    terms: Object.fromEntries(
      Object.entries(terms).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.map(written) : value ? written(value) : null,
      ]),
    ),
    ...creating(Object.keys(terms).flatMap((key) => chosenOf(terms, key))),
  };
}

export const creating = (terms: TermReference[]): { createMissingTerms?: true } =>
  terms.some(({ id }) => !id) ? { createMissingTerms: true } : {};

/** Only the vocabularies in which something changed. */
export function changedTerms(before: Terms, after: Terms): Terms {
  const ids = (terms: Terms, key: string): string =>
    chosenOf(terms, key).map(written).sort().join();
  return Object.fromEntries(
    Object.entries(after).filter(([key]) => ids(before, key) !== ids(after, key)),
  );
}
