import DevicesIcon from '@mui/icons-material/DevicesOutlined';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState, type ReactNode } from 'react';
import { Page } from '../../shared/Page';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { SessionCard } from './SessionCard';
import { endOtherSessions, useSessions } from './sessions';

/** The browsers that one is signed in with. */
export function SessionsPage(): ReactNode {
  const sessions = useSessions();
  const [asking, setAsking] = useState(false);
  const endOthers = useSave(endOtherSessions, {
    done: 'You are signed in here alone',
    refresh: ['sessions'],
  });
  const others = sessions.data?.some(({ current }) => !current) ?? false;
  return (
    <Page
      title="Sessions"
      lead="The browsers you are signed in with, in whichever organisation. API keys are none of them."
      width={820}
      actions={
        others && (
          <Button
            variant="outlined"
            color="error"
            disabled={endOthers.isPending}
            onClick={() => setAsking(true)}
          >
            End all others
          </Button>
        )
      }
    >
      <Answer query={sessions}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon={<DevicesIcon />} title="No sessions">
              A browser that you sign in with is listed here from its first request on.
            </Empty>
          ) : (
            <Stack component="ul" sx={{ gap: 1.25, p: 0, m: 0, listStyle: 'none' }}>
              {all.map((session) => (
                <SessionCard key={session.id} session={session} />
              ))}
            </Stack>
          )
        }
      </Answer>
      <Confirm
        open={asking}
        title="End all sessions but this one?"
        action="End them"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          endOthers.mutate(undefined);
        }}
      >
        Within two seconds every other browser has to sign in again. API keys go on to count.
      </Confirm>
    </Page>
  );
}
