import BellIcon from '@mui/icons-material/NotificationsNoneOutlined';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import type { ReactNode } from 'react';
import { Page } from '../../shared/Page';
import { useSave } from '../../shared/saving/useSave';
import { Empty } from '../../shared/states/Empty';
import { Failure } from '../../shared/states/Failure';
import { Loading } from '../../shared/states/Loading';
import { isUnread, markAllRead, useNotifications } from './notifications';
import { NotificationLine } from './NotificationLine';

export function NotificationsPage(): ReactNode {
  const query = useNotifications();
  const all = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const readAll = useSave(markAllRead, { refresh: ['notifications'] });
  return (
    <Page
      title="Notifications"
      width={720}
      actions={
        all.some(isUnread) && (
          <Button variant="outlined" onClick={() => readAll.mutate(undefined)}>
            Mark all as read
          </Button>
        )
      }
    >
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.isSuccess && all.length === 0 && (
        <Empty icon={<BellIcon />} title="Nothing yet">
          When an import or an answer is done, or fails, it says so here.
        </Empty>
      )}
      {all.length > 0 && (
        <Card sx={{ py: 0.5 }}>
          {all.map((one) => (
            <NotificationLine key={one.id} notification={one} />
          ))}
        </Card>
      )}
      {query.hasNextPage && (
        <Button
          sx={{ mt: 1 }}
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </Page>
  );
}
