import { useInfiniteQuery } from '@tanstack/react-query';
import { get, type Query } from '../../api/http';
import type { SearchAnswer, SearchHit, SearchKind } from '../../api/types';

export const KINDS: [SearchKind, string][] = [
  ['output', 'Outputs'],
  ['message', 'Messages'],
  ['conversation', 'Conversations'],
  ['prompt', 'Prompts'],
  ['agent', 'Agents'],
  ['snippet', 'Snippets'],
];

export interface Question {
  q: string;
  kinds: SearchKind[];
  /** Chosen terms by vocabulary. */
  terms: Record<string, string[]>;
  /** What else the address narrows by, as the lists do: `rating`, `deleted`, `createdAt.gte`. */
  filters: Record<string, string>;
}

const NO_FILTERS = ['q', 'kinds', 'cursor', 'limit'];

export function readQuestion(parameters: URLSearchParams): Question {
  const terms: Record<string, string[]> = {};
  const filters: Record<string, string> = {};
  for (const [name, value] of parameters) {
    if (name.startsWith('terms.')) {
      terms[name.slice('terms.'.length)] = value.replace(/^any:/, '').split(',');
    } else if (!NO_FILTERS.includes(name) && value) {
      filters[name] = value;
    }
  }
  const kinds = (parameters.get('kinds') ?? '').split(',').filter(Boolean) as SearchKind[];
  return { q: parameters.get('q') ?? '', kinds, terms, filters };
}

export function writeQuestion({ q, kinds, terms, filters }: Question): Record<string, string> {
  return {
    ...(q && { q }),
    ...(kinds.length > 0 && { kinds: kinds.join(',') }),
    ...filters,
    ...Object.fromEntries(
      Object.entries(terms)
        .filter(([, slugs]) => slugs.length > 0)
        .map(([key, slugs]) => [`terms.${key}`, `any:${slugs.join(',')}`]),
    ),
  };
}

/** As the server takes it. */
export const queryOf = (question: Question): Query => writeQuestion(question);

/** @param question without operators among its words */
export const useSearch = (question: Question) =>
  useInfiniteQuery({
    queryKey: ['search', queryOf(question)],
    queryFn: ({ pageParam, signal }) =>
      get<SearchAnswer>('/search', { ...queryOf(question), limit: 25, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled: question.q.trim() !== '',
    placeholderData: (before) => before,
  });

/** Where a hit opens: a message in its conversation, on the branch that holds it; other records where the part is shown. */
export function placeOf({ kind, id, conversationId, messageId, part }: SearchHit): string {
  switch (kind) {
    case 'message':
      return `/conversations/${conversationId ?? ''}?message=${messageId ?? id}`;
    case 'conversation':
      return `/conversations/${id}`;
    case 'prompt':
      return part?.type === 'version' && part.name
        ? `/prompts/${id}?version=${part.name}`
        : `/prompts/${id}`;
    case 'agent':
      return `/agents/${id}`;
    case 'snippet':
      return `/snippets?snippet=${id}`;
    case 'output':
      return `/outputs/${id}${viewOf(part)}`;
  }
}

function viewOf(part: SearchHit['part']): string {
  switch (part?.type) {
    case 'file':
    case 'notes':
      return '?tab=relations';
    case 'raw':
      return '?tab=raw';
    case 'edit':
      return `?tab=diff&from=raw&to=${part.name ?? ''}`;
    default:
      return '';
  }
}
