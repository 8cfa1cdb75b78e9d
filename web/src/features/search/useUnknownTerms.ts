import { useQueries } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { Page, Term } from '../../api/types';
import { useCan } from '../../auth/me';
import type { Fault } from './operators';

/** The terms that operators name and nobody has made, because of which nothing is found. */
export function useUnknownTerms(terms: Record<string, string[]>): Fault[] {
  const mayRead = useCan('vocabularies:read');
  const named = Object.entries(terms).flatMap(([key, slugs]) =>
    slugs.map((slug) => ({ key, slug })),
  );
  const known = useQueries({
    queries: named.map(({ key, slug }) => ({
      queryKey: ['terms', key, 'slug', slug],
      queryFn: async (): Promise<boolean> => {
        const query = { slug, archived: 'any', limit: 1 };
        return (await get<Page<Term>>(`/vocabularies/${key}/terms`, query)).items.length > 0;
      },
      enabled: mayRead,
      staleTime: 30_000,
      retry: false,
    })),
  });
  return named
    .filter((_, place) => known[place]?.data === false)
    .map(({ slug }) => ({ typed: slug, said: 'is no term, so nothing has it' }));
}
