import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMemo, useState, type ReactNode } from 'react';
import type { Diff } from '../../api/types';
import { Inline, SideBySide } from './DiffTables';
import { linesOf } from './lines';

type Mode = 'side' | 'inline';

export function DiffView({ diff, from, to }: { diff: Diff; from: string; to: string }): ReactNode {
  const wide = useMediaQuery('(min-width: 700px)');
  const [chosen, setChosen] = useState<Mode | null>(null);
  const mode = chosen ?? (wide ? 'side' : 'inline');
  const lines = useMemo(() => linesOf(diff.hunks), [diff]);
  const same = diff.hunks.every(({ kind }) => kind === 'equal');
  return (
    <Box>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 1.5, flexWrap: 'wrap' }}>
        <Chip
          label={`+${diff.inserted}`}
          color="success"
          variant="outlined"
          aria-label={`${diff.inserted} inserted`}
        />
        <Chip
          label={`−${diff.deleted}`}
          color="error"
          variant="outlined"
          aria-label={`${diff.deleted} deleted`}
        />
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1 }}>
          {same ? `${from} and ${to} are the same` : `${from} → ${to}`}
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={mode}
          onChange={(_, next: Mode | null) => next && setChosen(next)}
          aria-label="How to compare"
        >
          <ToggleButton value="side">Side by side</ToggleButton>
          <ToggleButton value="inline">Inline</ToggleButton>
        </ToggleButtonGroup>
      </Stack>
      {mode === 'side' ? (
        <SideBySide lines={lines} from={from} to={to} />
      ) : (
        <Inline lines={lines} from={from} to={to} />
      )}
    </Box>
  );
}
