import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { ImportProgress } from '../../api/types';
import { duration, number } from '../../shared/format/numbers';

interface Props {
  progress: ImportProgress | null;
  trial: boolean;
}

const share = (part: number | null | undefined, whole: number | null | undefined): number | null =>
  part != null && whole ? Math.min(100, (part / whole) * 100) : null;

export function Progress({ progress, trial }: Props): ReactNode {
  const percent =
    share(progress?.bytesRead, progress?.bytesTotal) ?? share(progress?.items, progress?.total);
  return (
    <Paper variant="outlined" sx={{ p: 2.5, borderRadius: '14px' }}>
      <Stack
        direction="row"
        sx={{ justifyContent: 'space-between', gap: 2, mb: 1.5, flexWrap: 'wrap' }}
      >
        <Typography sx={{ fontWeight: 600 }}>
          {trial ? 'Looking at what would happen…' : 'Importing…'}
        </Typography>
        <Typography
          variant="body2"
          role="status"
          sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}
        >
          {progress?.items != null && `${number(progress.items)} items`}
          {progress?.itemsPerSecond != null &&
            ` · ${number(Math.round(progress.itemsPerSecond))} items/s`}
          {progress?.remainingSeconds != null && ` · ${duration(progress.remainingSeconds)} left`}
        </Typography>
      </Stack>
      <LinearProgress
        aria-label="Progress of the import"
        variant={percent === null ? 'indeterminate' : 'determinate'}
        {...(percent !== null && { value: percent })}
        sx={{ height: 8, borderRadius: 4 }}
      />
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
        You can leave this page; a notification tells you when it is done.
      </Typography>
    </Paper>
  );
}
