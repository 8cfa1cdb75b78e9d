import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { recordsOf } from '../../api/records';
import { get } from '../../api/http';
import type { KeptKind, Page, RecordKind, Reference } from '../../api/types';

/** What lists of any kind say of a record. */
export interface Listed extends Reference {
  description?: string | null;
  model?: string | null;
  /** What a snippet says. */
  text?: string | null;
  date?: string | null;
  createdAt: string;
  deletedAt?: string | null;
  promptId?: string | null;
  promptVersion?: number | null;
  agentId?: string | null;
  conversationId?: string | null;
  messageId?: string | null;
  basedOnId?: string | null;
}

export interface Choice extends Reference {
  from?: string;
  /** A line that tells it from others of its name. */
  line?: string | undefined;
  /** As the list told it. */
  record?: Listed;
}

const ID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';

/** The id in an id or in the address of a record's page. */
export const idIn = (kind: KeptKind, typed: string): string | undefined =>
  new RegExp(`^(?:\\S*/${recordsOf(kind)}/)?(${ID})(?:[/?#]\\S*)?$`, 'i')
    .exec(typed.trim())?.[1]
    ?.toLowerCase();

export const choiceOf = (record: Listed): Choice => ({
  id: record.id,
  title: record.title ?? record.name,
  deleted: Boolean(record.deletedAt) || record.deleted === true,
  from: record.date ?? record.createdAt,
  line: record.description ?? record.model ?? record.text ?? undefined,
  record,
});

/** What can be chosen: the one whose id was typed, else those with the words, else the newest. */
export const useChoices = (
  kind: KeptKind,
  typed: string,
  enabled: boolean,
): UseQueryResult<Choice[]> =>
  useQuery({
    queryKey: [recordsOf(kind), 'choices', typed],
    queryFn: async ({ signal }) => {
      const id = idIn(kind, typed);
      if (id) return [choiceOf(await get<Listed>(`/${recordsOf(kind)}/${id}`, {}, signal))];
      const query = { q: typed, sort: '-createdAt', limit: 10 };
      return (await get<Page<Listed>>(`/${recordsOf(kind)}`, query, signal)).items.map(choiceOf);
    },
    enabled,
  });

/** What is linked, where only its id is known. */
export const useLinked = (kind: RecordKind, value: Reference | null): UseQueryResult<Choice> =>
  useQuery({
    queryKey: [kind, value?.id, 'linked'],
    queryFn: async () => choiceOf(await get<Listed>(`/${recordsOf(kind)}/${value?.id ?? ''}`)),
    enabled: value !== null && value.title === undefined && value.name === undefined,
  });

export const ARTICLE: Record<KeptKind, string> = {
  snippet: 'A snippet',
  output: 'An output',
  prompt: 'A prompt',
  agent: 'An agent',
  conversation: 'A conversation',
};

/** The list of a kind, narrowed. */
export const listOf = (kind: RecordKind, filter: object): string =>
  `/${recordsOf(kind)}?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;
