import {
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { get, patch, post } from '../../api/http';
import type { BatchAnswer, Page, Prompt, Snippet } from '../../api/types';

export interface Wanted {
  /** Words of the title or the text. */
  q: string;
  /** The trash instead. */
  deleted: boolean;
}

/** Some at a time, those changed last first, and how many there are. */
export const useSnippetPages = ({
  q,
  deleted,
}: Wanted): UseInfiniteQueryResult<InfiniteData<Page<Snippet>>> =>
  useInfiniteQuery({
    queryKey: ['snippets', 'pages', q, deleted],
    queryFn: ({ pageParam }) =>
      get<Page<Snippet>>('/snippets', {
        limit: 25,
        sort: '-updatedAt',
        ...(q && { q }),
        ...(deleted && { deleted: true }),
        ...(pageParam ? { cursor: pageParam } : { count: true }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const getSnippet = (id: string): Promise<Snippet> => get(`/snippets/${id}`);

/** One that a search or a prompt led to, which may be on no page yet. */
export const useSnippet = (id: string | null): UseQueryResult<Snippet> =>
  useQuery({
    queryKey: ['snippets', 'one', id],
    queryFn: () => getSnippet(id ?? ''),
    enabled: id !== null,
  });

export interface Uses {
  /** That refer to it themselves, or list it. */
  direct: Page<Prompt>;
  /** How many more get it in another snippet. */
  indirect: number;
  /** The snippets that it stands in. */
  snippets: Snippet[];
}

/** What says what a snippet says. */
export const useUses = (id: string): UseQueryResult<Uses> =>
  useQuery({
    queryKey: ['prompts', 'with', id],
    queryFn: async () => {
      const asked = { limit: 10, count: true };
      const [direct, all, snippets] = await Promise.all([
        get<Page<Prompt>>('/prompts', { usesSnippetIdItself: id, ...asked }),
        get<Page<Prompt>>('/prompts', { usesSnippetId: id, limit: 1, count: true }),
        get<Page<Snippet>>('/snippets', { usesSnippetId: id, limit: 10 }),
      ]);
      return {
        direct,
        indirect: Math.max(0, (all.total ?? 0) - (direct.total ?? 0)),
        snippets: snippets.items,
      };
    },
  });

export const referenceTo = ({ slug }: Snippet): string => `{{snippet:${slug}}}`;

export interface WrittenSnippet {
  title: string;
  text: string;
  notes?: string | null;
}

export const saveSnippet = (before: Snippet | null, written: WrittenSnippet): Promise<Snippet> =>
  before
    ? patch(`/snippets/${before.id}`, written, before.version)
    : post('/snippets', written, { idempotencyKey: crypto.randomUUID() });

/** Into the trash or out of it, many at once. */
export const moveSnippets = (ids: string[], to: 'delete' | 'restore'): Promise<BatchAnswer> =>
  post('/snippets/batch', { ids, [to]: true });

export const undoMove = (undo: string): Promise<unknown> => post(`/snippets/batch/${undo}/undo`);

/** Out of the trash for good, one after the other. */
export async function purgeSnippets(snippets: Snippet[]): Promise<void> {
  for (const { id, version } of snippets) {
    await post(`/snippets/${id}/purge`, undefined, { version });
  }
}
