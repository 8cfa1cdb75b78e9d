import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../../api/http';
import { recordsOf } from '../../api/records';
import type { Page, RecordKind, Term } from '../../api/types';
import { choiceOf, type Choice, type Listed } from '../../shared/links/records';

/** The vocabulary whose terms are projects. */
export const PROJECTS = 'project-tags';

export const placeOfTerm = (vocabulary: string, id: string): string =>
  `/vocabularies/${vocabulary}/terms/${id}`;

/** Of each kind that a place shows; the list of the kind has the others. */
const MOST = 8;

interface Lying {
  records: Choice[];
  total: number;
}

export const termFilter = (vocabulary: string, { slug }: Term): object => ({
  terms: { [vocabulary]: `any:${slug}` },
});

/** The records of a kind that lie there, the last changed first. */
export const useLying = (
  kind: RecordKind,
  vocabulary: string,
  { slug }: Term,
): UseQueryResult<Lying> =>
  useQuery({
    queryKey: [recordsOf(kind), 'lying', vocabulary, slug],
    queryFn: async ({ signal }) => {
      const query = {
        [`terms.${vocabulary}`]: `any:${slug}`,
        sort: '-updatedAt',
        limit: MOST,
        count: true,
        contents: kind === 'output' ? 'extract' : undefined,
      };
      const { items, total } = await get<Page<Listed>>(`/${recordsOf(kind)}`, query, signal);
      return { records: items.map(choiceOf), total: total ?? items.length };
    },
  });
