import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { plural } from '../../shared/format/numbers';
import { proposedTitle } from './title';
import type { Split } from './useSplit';

/** Offers to part what was pasted, and says what it will become. */
export function Parts({ split }: { split: Split }): ReactNode {
  const { rows, proposed, accept, refuse } = split;
  if (proposed) {
    return (
      <Alert
        severity="info"
        variant="outlined"
        action={
          <Stack direction="row">
            <Button size="small" onClick={refuse}>
              Keep as one
            </Button>
            <Button size="small" variant="contained" onClick={accept}>
              Split
            </Button>
          </Stack>
        }
      >
        This has a prompt and an output part. Save them as {plural(proposed.length, 'linked pair')}?
      </Alert>
    );
  }
  if (!rows) return null;
  return (
    <Alert
      severity="success"
      variant="outlined"
      action={
        <Button size="small" onClick={refuse}>
          Keep as one
        </Button>
      }
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        Will be saved as
      </Typography>
      <ul style={{ margin: '4px 0 0', paddingLeft: 18 }}>
        {rows.map(({ prompt, output, content, title }, row) => (
          <li key={row}>
            {prompt && <>prompt “{proposedTitle(prompt)}” with </>}
            output “{title ?? proposedTitle(output ?? content ?? '')}”
          </li>
        ))}
      </ul>
    </Alert>
  );
}
