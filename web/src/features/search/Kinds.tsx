import Chip from '@mui/material/Chip';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/http';
import type { SearchAnswer, SearchKind } from '../../api/types';
import { number } from '../../shared/format/numbers';
import { KINDS, queryOf, type Question } from './search';

interface Props {
  /** What is sent. */
  question: Question;
  /** Whether the hits are there: they come first. */
  ready: boolean;
  chosen: SearchKind[];
  onToggle: (kind: SearchKind) => void;
}

/** The kinds of records, each with how many of them have the words. */
export function Kinds({ question, ready, chosen, onToggle }: Props): ReactNode {
  const counts = useQueries({
    queries: KINDS.map(([kind]) => ({
      queryKey: ['search', 'count', kind, queryOf({ ...question, kinds: [] })],
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<number | null> => {
        const query = { ...queryOf({ ...question, kinds: [kind] }), limit: 1 };
        return (await get<SearchAnswer>('/search', query, signal)).total ?? null;
      },
      enabled: ready && question.q.trim() !== '',
      staleTime: 60_000,
      // a filter that means nothing to a kind is refused for it, and so says nothing of how many
      retry: false,
    })),
  });
  return KINDS.map(([kind, label], place) => {
    const on = chosen.includes(kind);
    const count = counts[place]?.data;
    return (
      <Chip
        key={kind}
        label={typeof count === 'number' ? `${label} ${number(count)}` : label}
        clickable
        aria-pressed={on}
        variant={on ? 'filled' : 'outlined'}
        color={on ? 'primary' : 'default'}
        onClick={() => onToggle(kind)}
        size="medium"
      />
    );
  });
}
