import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Diff } from '../../api/types';
import { Inline, SideBySide } from './DiffTables';
import { plural } from '../format/numbers';
import { ChangeSteps } from './ChangeSteps';
import { linesOf } from './lines';
import { wordsOf } from './words';

type Mode = 'side' | 'inline';

export function DiffView({ diff, from, to }: { diff: Diff; from: string; to: string }): ReactNode {
  const wide = useMediaQuery('(min-width: 700px)');
  const [chosen, setChosen] = useState<Mode | null>(null);
  const mode = chosen ?? (wide ? 'side' : 'inline');
  const lines = useMemo(() => linesOf(diff.hunks), [diff]);
  const words = useMemo(() => wordsOf(lines), [lines]);
  const tables = useRef<HTMLDivElement>(null);
  const same = diff.hunks.every(({ kind }) => kind === 'equal');
  return (
    <Box>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 1.5, flexWrap: 'wrap' }}>
        {!same && (
          <Chip label={`${plural(words.added, 'word')} added`} color="success" variant="outlined" />
        )}
        {!same && (
          <Chip
            label={`${plural(words.removed, 'word')} removed`}
            color="error"
            variant="outlined"
          />
        )}
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1 }}>
          {same ? `${from} and ${to} are the same` : `${from} → ${to}`}
        </Typography>
        {!same && <ChangeSteps within={tables} />}
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
      <div ref={tables}>
        {mode === 'side' ? (
          <SideBySide lines={lines} parts={words.parts} from={from} to={to} />
        ) : (
          <Inline lines={lines} parts={words.parts} from={from} to={to} />
        )}
      </div>
    </Box>
  );
}
