import FailedIcon from '@mui/icons-material/HighlightOffOutlined';
import OpenIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import PassedIcon from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { ChecklistLine } from '../../api/types';
import { When } from '../../shared/format/When';
import { useSave } from '../../shared/saving/useSave';
import { removeActivity, writeActivity, type WrittenActivity } from './checklists';
import { PersonName } from './PersonName';
import { TickDialog } from './TickDialog';

interface Props {
  promptId: string;
  number: number;
  line: ChecklistLine;
  mayWrite: boolean;
}

/** One thing that is checked: ticked off with its result, or taken back. */
export function CheckLine({ promptId, number, line, mayWrite }: Props): ReactNode {
  const [ticking, setTicking] = useState(false);
  const { what, activity, passed } = line;
  const refresh = ['prompt', 'prompts'];
  const write = useSave(
    (written: WrittenActivity) => writeActivity(promptId, number, activity, written),
    { refresh, onDone: () => setTicking(false) },
  );
  const drop = useSave(
    async () => {
      if (activity) await removeActivity(promptId, number, activity);
    },
    { done: 'Check removed', refresh },
  );
  const done = activity?.done ?? false;
  const state = passed ? 'Passed' : done ? 'Failed' : 'Open';
  return (
    <Card
      component="li"
      aria-label={`${what}: ${state}`}
      sx={{ p: 1.75, display: 'flex', gap: 1.25, flexWrap: 'wrap', alignItems: 'center' }}
    >
      {passed ? (
        <PassedIcon color="success" titleAccess={state} />
      ) : done ? (
        <FailedIcon color="error" titleAccess={state} />
      ) : (
        <OpenIcon color="disabled" titleAccess={state} />
      )}
      <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{what}</Typography>
        {activity?.done && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {activity.result || 'Done'} · <PersonName id={activity.doneBy} /> ·{' '}
            <When at={activity.doneAt} />
          </Typography>
        )}
        {activity?.note && (
          <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {activity.note}
          </Typography>
        )}
      </Box>
      {mayWrite && (
        <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
          {done && activity ? (
            <Button
              size="small"
              disabled={write.isPending}
              aria-label={`Take back: ${what}`}
              onClick={() =>
                write.mutate({ what, done: false, result: null, note: activity.note ?? null })
              }
            >
              Take back
            </Button>
          ) : (
            <Button
              size="small"
              variant="outlined"
              aria-label={`Tick off: ${what}`}
              onClick={() => setTicking(true)}
            >
              Tick off
            </Button>
          )}
          {activity && !done && (
            <Button
              size="small"
              color="error"
              disabled={drop.isPending}
              aria-label={`Remove: ${what}`}
              onClick={() => drop.mutate(undefined)}
            >
              Remove
            </Button>
          )}
        </Stack>
      )}
      {ticking && (
        <TickDialog
          what={what}
          note={activity?.note ?? ''}
          saving={write.isPending}
          onClose={() => setTicking(false)}
          onTick={(result, note) => write.mutate({ what, done: true, result, note })}
        />
      )}
    </Card>
  );
}
