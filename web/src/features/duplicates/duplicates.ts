import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, post, put, remove, type Query } from '../../api/http';
import type { AlikeOutput, Diff, Duplicate, Merged, Page } from '../../api/types';
import { useSettled } from '../../shared/keyboard/useSettled';

/** Which pairs are looked at. */
export const VIEWS = {
  open: 'All that are open',
  same: 'The same text only',
  dismissed: 'Said to be none',
} as const;

export type View = keyof typeof VIEWS;

export const isView = (text: string | null): text is View => text !== null && text in VIEWS;

const FILTERS: Record<View, Query> = {
  open: {},
  same: { same: true },
  dismissed: { dismissed: true },
};

/** @param outputId where only those of one output are wanted */
export const useDuplicates = (view: View, outputId: string | null) =>
  useInfiniteQuery({
    queryKey: ['duplicates', view, outputId],
    queryFn: ({ pageParam }) =>
      get<Page<Duplicate>>('/outputs/duplicates', {
        ...FILTERS[view],
        ...(outputId !== null && { outputId }),
        limit: 20,
        count: pageParam === undefined ? true : undefined,
        cursor: pageParam,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const useDifference = (id: string): UseQueryResult<Diff> =>
  useQuery({
    queryKey: ['duplicates', id, 'diff'],
    queryFn: () => get<Diff>(`/outputs/duplicates/${id}/diff`),
    staleTime: Infinity,
  });

/** They are no duplicates, or may be after all. */
export const dismiss = (id: string, dismissed: boolean): Promise<unknown> =>
  dismissed
    ? put(`/outputs/duplicates/${id}/dismissal`, undefined)
    : remove(`/outputs/duplicates/${id}/dismissal`);

export const merge = (id: string, keep: string): Promise<Merged> =>
  post<Merged>(`/outputs/duplicates/${id}/merge`, { keep });

export const undoMerge = (undo: string): Promise<unknown> => post(`/outputs/merges/${undo}/undo`);

/** A text is looked up once nobody types any more. */
const PAUSE_MS = 600;

/** Of fewer characters, anything is like anything. */
const WORTH_ASKING = 20;

/** The outputs that a text is like, before it is saved. */
export function useAlike(content: string): AlikeOutput[] {
  const text = useSettled(content.trim(), PAUSE_MS);
  const { data } = useQuery({
    queryKey: ['duplicates', 'alike', text],
    queryFn: async () =>
      (await post<Page<AlikeOutput>>('/outputs/duplicates/search', { content: text })).items,
    enabled: text.length >= WORTH_ASKING,
    // a hint: where it cannot be had, saving goes on without
    retry: false,
    gcTime: 60_000,
  });
  return text.length >= WORTH_ASKING ? (data ?? []) : [];
}
