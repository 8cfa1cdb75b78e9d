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

export interface Grouped {
  common: Vocabulary[];
  more: Vocabulary[];
}

/** What most people set on most records comes first; the rest waits behind "more". */
export function grouped(vocabularies: Vocabulary[], kind: RecordKind): Grouped {
  const applying = vocabularies.filter(({ appliesTo }) => appliesTo.includes(kind));
  const place = ({ key }: Vocabulary): number => {
    const index = COMMON.indexOf(key);
    return index < 0 ? COMMON.length : index;
  };
  const isCommon = (one: Vocabulary): boolean =>
    place(one) < COMMON.length || one.required === true || one.system === false;
  return {
    common: applying.filter(isCommon).sort((a, b) => place(a) - place(b)),
    more: applying.filter((one) => !isCommon(one)).sort((a, b) => a.name.localeCompare(b.name)),
  };
}
