import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { get, type Query } from '../../api/http';
import type { Conversation, Output, Page } from '../../api/types';
import { Answer } from '../../shared/states/Answer';
import { Loading } from '../../shared/states/Loading';

export const useRecent = <T,>(resource: string, query: Query): UseQueryResult<T[]> =>
  useQuery({
    queryKey: [resource, 'recent', query],
    queryFn: async () => (await get<Page<T>>(`/${resource}`, query)).items,
  });

export const useNewestOutputs = (): UseQueryResult<Output[]> =>
  useRecent('outputs', { limit: 6, sort: '-createdAt', include: 'terms' });

export const useNewestConversations = (): UseQueryResult<Conversation[]> =>
  useRecent('conversations', { limit: 5, sort: '-date' });

interface Props<T> {
  title: string;
  to: string;
  query: UseQueryResult<T[]>;
  empty: ReactNode;
  children: (item: T) => ReactNode;
}

export function Recent<T>({ title, to, query, empty, children }: Props<T>): ReactNode {
  return (
    <section>
      <Stack
        direction="row"
        sx={{ alignItems: 'baseline', justifyContent: 'space-between', mb: 1 }}
      >
        <Typography variant="h4" component="h2">
          {title}
        </Typography>
        <Button size="small" component={Link} to={to} aria-label={`See all: ${title}`}>
          See all
        </Button>
      </Stack>
      <Answer query={query} loading={<Loading rows={3} />}>
        {(items) =>
          items.length === 0 ? empty : <Stack sx={{ gap: 1 }}>{items.map(children)}</Stack>
        }
      </Answer>
    </section>
  );
}

export function Nothing({ children }: { children: ReactNode }): ReactNode {
  return (
    <Typography
      sx={{
        color: 'text.secondary',
        border: '1px dashed',
        borderColor: 'divider',
        borderRadius: '14px',
        p: 2.5,
      }}
    >
      {children}
    </Typography>
  );
}
