import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Snippet } from '../../api/types';
import { useCan } from '../../auth/me';
import { plural } from '../../shared/format/numbers';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { useMoves } from './moves';
import { purgeSnippets } from './snippets';

interface Props {
  chosen: Snippet[];
  inTrash: boolean;
  onClear: () => void;
  onAll: () => void;
}

/** What can be done to the chosen snippets at once. */
export function SnippetSelection({ chosen, inTrash, onClear, onAll }: Props): ReactNode {
  const mayPurge = useCan('records:purge');
  const move = useMoves(onClear);
  const [asking, setAsking] = useState(false);
  const purge = useSave(purgeSnippets, {
    done: 'Deleted for good',
    refresh: ['snippets', 'prompts'],
    onDone: onClear,
  });
  if (chosen.length === 0) return null;
  const ids = chosen.map(({ id }) => id);
  return (
    <Paper variant="outlined" sx={{ mb: 1.25, p: 0.75, borderRadius: '12px' }}>
      <Stack
        direction="row"
        role="toolbar"
        aria-label="Selected snippets"
        sx={{ gap: 0.5, alignItems: 'center', flexWrap: 'wrap' }}
      >
        <Typography variant="body2" role="status" sx={{ px: 1, fontWeight: 600 }}>
          {chosen.length} selected
        </Typography>
        <Button onClick={onAll} color="inherit">
          Select all shown
        </Button>
        {inTrash ? (
          <Button onClick={() => move(ids, 'restore')}>Restore</Button>
        ) : (
          <Button color="error" onClick={() => move(ids, 'delete')}>
            Delete
          </Button>
        )}
        {inTrash && mayPurge && (
          <Button color="error" onClick={() => setAsking(true)}>
            Delete for good
          </Button>
        )}
        <Button onClick={onClear} color="inherit">
          Clear
        </Button>
      </Stack>
      <Confirm
        open={asking}
        title={`Delete ${plural(chosen.length, 'snippet')} for good?`}
        action="Delete for good"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          purge.mutate(chosen);
        }}
      >
        Prompts that refer to one can no longer be filled in or fetched until the reference is gone.
        This cannot be undone.
      </Confirm>
    </Paper>
  );
}
