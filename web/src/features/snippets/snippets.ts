import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, patch, post, remove } from '../../api/http';
import type { Page, Prompt, Snippet } from '../../api/types';

export const useSnippets = (): UseQueryResult<Snippet[]> =>
  useQuery({
    queryKey: ['snippets'],
    queryFn: async () => (await get<Page<Snippet>>('/snippets', { limit: 200 })).items,
  });

/** The prompts whose text refers to it, or that list it. */
export const usePromptsWith = (id: string): UseQueryResult<Page<Prompt>> =>
  useQuery({
    queryKey: ['prompts', 'with', id],
    queryFn: () => get<Page<Prompt>>('/prompts', { usesSnippetId: id, limit: 50, count: true }),
  });

export const referenceTo = ({ slug }: Snippet): string => `{{snippet:${slug}}}`;

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
