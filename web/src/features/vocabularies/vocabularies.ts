import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post, remove, send } from '../../api/http';
import type { Page, Term, Vocabulary } from '../../api/types';

export const useVocabulary = (key: string): UseQueryResult<Vocabulary> =>
  useQuery({
    queryKey: ['vocabularies', key],
    queryFn: () => get<Vocabulary>(`/vocabularies/${key}`),
  });

/** All terms with their counts of use, archived ones as well. */
export const useAllTerms = (key: string): UseQueryResult<Term[]> =>
  useQuery({
    queryKey: ['terms', key, 'all'],
    queryFn: async () => {
      const terms: Term[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await get<Page<Term>>(`/vocabularies/${key}/terms`, {
          limit: 200,
          count: true,
          archived: 'any',
          cursor,
        });
        terms.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      return terms;
    },
  });

export type TermChange = Partial<
  Pick<
    Term,
    | 'name'
    | 'description'
    | 'colour'
    | 'parentId'
    | 'archived'
    | 'position'
    | 'attributes'
    | 'groups'
  >
>;

export const createTerm = (key: string, term: TermChange): Promise<Term> =>
  post(`/vocabularies/${key}/terms`, term, { idempotencyKey: crypto.randomUUID() });

export const changeTerm = (key: string, { id, version }: Term, change: TermChange): Promise<Term> =>
  patch(`/vocabularies/${key}/terms/${id}`, change, version ?? 0);

/** Where a term stands is whatever was said last: nobody's words are lost by it. */
export const moveTerm = (
  key: string,
  { id }: Term,
  place: Pick<TermChange, 'parentId' | 'position'>,
): Promise<unknown> =>
  send('PATCH', `/vocabularies/${key}/terms/${id}`, { body: place, version: '*' });

export const deleteTerm = (key: string, { id, version }: Term): Promise<void> =>
  remove(`/vocabularies/${key}/terms/${id}`, version);

/** Every assignment of the first moves to the second, and the first is gone, until that is taken back. */
export const mergeTerm = (key: string, from: Term, into: Term): Promise<{ undo: string }> =>
  post(`/vocabularies/${key}/terms/${from.id}/merge`, { into: into.id });

export const undoMerge = (key: string, undo: string): Promise<unknown> =>
  post(`/vocabularies/${key}/merges/${undo}/undo`);

export interface UndoableMerge {
  undo: string;
  /** The name of the one that went. */
  term: string;
  into: string;
  undoableUntil: string;
}

/** The person's own that can still be taken back, the last one first. */
export const useUndoableMerges = (key: string, enabled: boolean): UseQueryResult<UndoableMerge[]> =>
  useQuery({
    queryKey: ['terms', key, 'merges'],
    queryFn: async () =>
      (await get<{ items: UndoableMerge[] }>(`/vocabularies/${key}/merges`)).items,
    enabled,
    refetchInterval: ({ state }) => (state.data && state.data.length > 0 ? 30_000 : false),
  });

export const createVocabulary = (
  vocabulary: Omit<Vocabulary, 'system' | 'version'>,
): Promise<Vocabulary> =>
  post('/vocabularies', vocabulary, { idempotencyKey: crypto.randomUUID() });

export type VocabularyChange = Partial<
  Pick<
    Vocabulary,
    'name' | 'description' | 'appliesTo' | 'cardinality' | 'required' | 'ordered' | 'hierarchical'
  >
>;

export const changeVocabulary = (
  { key, version }: Vocabulary,
  change: VocabularyChange,
): Promise<Vocabulary> => patch(`/vocabularies/${key}`, change, version ?? 0);

export const deleteVocabulary = ({ key, version }: Vocabulary): Promise<void> =>
  remove(`/vocabularies/${key}`, version);
