import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, post, remove } from '../../api/http';
import type { Page, Session } from '../../api/types';

export const useSessions = (): UseQueryResult<Session[]> =>
  useQuery({
    queryKey: ['sessions'],
    queryFn: async () => (await get<Page<Session>>('/sessions')).items,
  });

export const endSession = ({ id }: Session): Promise<void> => remove(`/sessions/${id}`);

export const endOtherSessions = (): Promise<void> => post('/sessions/end-others');
