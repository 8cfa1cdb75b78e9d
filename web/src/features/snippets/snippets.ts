import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post, remove } from '../../api/http';
import type { Page, Snippet } from '../../api/types';

export const useSnippets = (): UseQueryResult<Snippet[]> =>
  useQuery({
    queryKey: ['snippets'],
    queryFn: async () => (await get<Page<Snippet>>('/snippets', { limit: 200 })).items,
  });

export interface WrittenSnippet {
  title: string;
  text: string;
}

export const saveSnippet = (before: Snippet | null, written: WrittenSnippet): Promise<Snippet> =>
  before
    ? patch(`/snippets/${before.id}`, written, before.version)
    : post('/snippets', written, { idempotencyKey: crypto.randomUUID() });

export const deleteSnippet = ({ id, version }: Snippet): Promise<void> =>
  remove(`/snippets/${id}`, version);
