import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { Page, RecordKind, Term, Vocabulary } from '../../api/types';

export const useVocabularies = (): UseQueryResult<Vocabulary[]> =>
  useQuery({
    queryKey: ['vocabularies'],
    queryFn: async () => (await get<Page<Vocabulary>>('/vocabularies', { limit: 200 })).items,
    staleTime: 60_000,
  });

/** The terms that match what was typed; the first ones while nothing was. */
export const useTerms = (key: string, q: string, enabled = true): UseQueryResult<Term[]> =>
  useQuery({
    queryKey: ['terms', key, q],
    queryFn: async () =>
      (await get<Page<Term>>(`/vocabularies/${key}/terms`, { q, limit: 100 })).items.filter(
        ({ archived }) => !archived,
      ),
    staleTime: 30_000,
    enabled,
    placeholderData: (before) => before,
  });

export const useTerm = (key: string, id: string): UseQueryResult<Term> =>
  useQuery({
    queryKey: ['terms', key, 'one', id],
    queryFn: () => get<Term>(`/vocabularies/${key}/terms/${id}`),
    staleTime: 60_000,
    retry: false,
  });

const COMMON = ['tags', 'categories', 'llms', 'knowledge-types', 'accuracy-levels'];

/** What the Hub works out by itself: a form asks nobody for it. */
const DERIVED = ['data-sizes'];

/** The vocabularies that a form of this kind can ask for. */
export const askable = (vocabularies: Vocabulary[], kind: RecordKind): Vocabulary[] =>
  vocabularies.filter(({ appliesTo, key }) => appliesTo.includes(kind) && !DERIVED.includes(key));

export interface Grouped {
  common: Vocabulary[];
  more: Vocabulary[];
}

/**
 * What most people set on most records comes first, or what this person chose in their order; the rest waits behind "more".
 * A required one is always among the first, since nothing is saved without it.
 */
export function grouped(vocabularies: Vocabulary[], kind: RecordKind, chosen?: string[]): Grouped {
  const asked = askable(vocabularies, kind);
  const order = chosen ?? COMMON;
  const place = ({ key }: Vocabulary): number => {
    const index = order.indexOf(key);
    return index < 0 ? order.length : index;
  };
  const isCommon = (one: Vocabulary): boolean =>
    place(one) < order.length ||
    one.required === true ||
    (chosen === undefined && one.system === false);
  return {
    common: asked.filter(isCommon).sort((a, b) => place(a) - place(b)),
    more: asked.filter((one) => !isCommon(one)).sort((a, b) => a.name.localeCompare(b.name)),
  };
}
