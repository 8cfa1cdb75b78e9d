import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Session } from '../../api/types';
import { When } from '../../shared/format/When';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { endSession } from './sessions';

/** One browser, and the way to sign it out from here. */
export function SessionCard({ session }: { session: Session }): ReactNode {
  const [asking, setAsking] = useState(false);
  const { device, address, current } = session;
  const end = useSave(() => endSession(session), {
    done: `${device} is signed out`,
    refresh: ['sessions'],
  });
  return (
    <Card
      component="li"
      sx={{ p: 2, display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}
    >
      <Stack sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Typography component="h2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {device}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {address} · used <When at={session.lastUsedAt} /> · signed in{' '}
          <When at={session.beganAt} />
        </Typography>
      </Stack>
      {current ? (
        <Chip label="this one" color="primary" variant="outlined" />
      ) : (
        <Button
          color="error"
          aria-label={`End ${device}, ${address}`}
          disabled={end.isPending}
          onClick={() => setAsking(true)}
        >
          End
        </Button>
      )}
      <Confirm
        open={asking}
        title={`End the session of ${device}?`}
        action="End it"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          end.mutate(undefined);
        }}
      >
        Within two seconds it opens nothing any more, and whoever sits there has to sign in. If you
        do not know it, change your password as well.
      </Confirm>
    </Card>
  );
}
