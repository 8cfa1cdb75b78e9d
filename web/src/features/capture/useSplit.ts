import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { post } from '../../api/http';
import type { Page, SplitRow } from '../../api/types';
import { hasParts } from './parts';

export interface Split {
  /** What the text would become, once the person has agreed to part it. */
  rows: SplitRow[] | null;
  proposed: SplitRow[] | null;
  accept: () => void;
  refuse: () => void;
}

const pairs = (answer: Page<SplitRow> | SplitRow[]): SplitRow[] =>
  Array.isArray(answer) ? answer : answer.items;

/** Text that looks like "## Prompt … ## Output …" is shown to the server, which parts it. */
export function useSplit(content: string): Split {
  const text = useDeferredValue(content);
  const [choice, setChoice] = useState<'open' | 'accepted' | 'refused'>('open');
  const worthAsking = hasParts(text);
  const { data } = useQuery({
    queryKey: ['split', text],
    queryFn: async () =>
      pairs(await post<Page<SplitRow> | SplitRow[]>('/outputs/split', { content: text })),
    enabled: worthAsking && choice !== 'refused',
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: (before) => before,
  });
  const found = worthAsking && data?.some(({ prompt }) => prompt) ? data : null;
  return {
    rows: choice === 'accepted' ? found : null,
    proposed: choice === 'open' ? found : null,
    accept: () => setChoice('accepted'),
    refuse: () => setChoice('refused'),
  };
}
