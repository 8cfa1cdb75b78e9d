import {
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { get, post, remove } from '../../api/http';
import type { ApiKey, MadeApiKey, NewApiKey, Page } from '../../api/types';

export const useKeys = (): UseInfiniteQueryResult<InfiniteData<Page<ApiKey>>> =>
  useInfiniteQuery({
    queryKey: ['api-keys'],
    queryFn: ({ pageParam }) =>
      get<Page<ApiKey>>('/api-keys', {
        limit: 50,
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });

/** Those of the organisation that open this to programs. */
export const useKeysFor = (scope: string): UseQueryResult<ApiKey[]> =>
  useQuery({
    queryKey: ['api-keys', scope],
    queryFn: async () =>
      (await get<Page<ApiKey>>('/api-keys', { scope, organization: true, limit: 200 })).items,
  });

export const makeKey = (wanted: NewApiKey): Promise<MadeApiKey> => post('/api-keys', wanted);

export const revokeKey = ({ id, version }: ApiKey): Promise<void> =>
  remove(`/api-keys/${id}`, version);

const DAY = 24 * 60 * 60 * 1000;

/** For how long a key may be wanted, in days; null for ever. */
export const LIFETIMES: [label: string, days: number | null][] = [
  ['30 days', 30],
  ['90 days', 90],
  ['a year', 365],
  ['no end', null],
];

export const endOf = (days: number | null, now: number): string | undefined =>
  days === null ? undefined : new Date(now + days * DAY).toISOString();

export const isOver = ({ expiresAt }: ApiKey, now: number): boolean =>
  expiresAt !== null && Date.parse(expiresAt) <= now;

/** One address or block a line. */
export const addressesIn = (text: string): string[] =>
  text
    .split(/[\s,]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
