import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import StopIcon from '@mui/icons-material/StopCircleOutlined';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Export } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { longDate } from '../../shared/format/dates';
import { bytes, number, plural } from '../../shared/format/numbers';
import { When } from '../../shared/format/When';
import { useSave } from '../../shared/saving/useSave';
import { isRunning, labelOf, removeExport } from './exports';
import { formatOf } from './formats';
import { LeftOut } from './LeftOut';
import { useFollowed } from './useFollowed';

const COLOURS: Record<string, 'default' | 'info' | 'success' | 'error'> = {
  running: 'info',
  completed: 'success',
  failed: 'error',
};

export function ExportRow({ one }: { one: Export }): ReactNode {
  useFollowed(one);
  const running = isRunning(one);
  const remove = useSave(() => removeExport(one), {
    refresh: ['exports'],
    done: running ? 'Cancelled.' : 'Removed.',
  });
  return (
    <Card component="li" aria-label={one.fileName} sx={{ px: 1.75, py: 1.5 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 600, flex: '1 1 200px', overflowWrap: 'anywhere' }}>
          {formatOf(one.format)}
        </Typography>
        <Chip label={one.state} color={COLOURS[one.state] ?? 'default'} variant="outlined" />
      </Stack>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {about(one)} · <When at={one.createdAt} />
      </Typography>
      {running && <Running one={one} />}
      <LeftOut one={one} />
      <Stack direction="row" sx={{ gap: 1, mt: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        {one.link && (
          <Button
            component="a"
            href={one.link}
            download={one.fileName}
            variant="contained"
            startIcon={<DownloadIcon />}
          >
            Download{one.size != null && ` (${bytes(one.size)})`}
          </Button>
        )}
        <Gate scope="exports:write">
          <Button
            startIcon={running ? <StopIcon /> : <DeleteIcon />}
            disabled={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          >
            {running ? 'Cancel' : 'Delete'}
          </Button>
        </Gate>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {one.link && one.expiresAt && `Kept until ${longDate(one.expiresAt)}`}
          {one.state === 'expired' &&
            'The archive is not kept any more. Make the export again to have what is there now.'}
        </Typography>
      </Stack>
    </Card>
  );
}

function Running({ one }: { one: Export }): ReactNode {
  const { stage, records = 0, bytesWritten = 0 } = one.progress ?? {};
  const doing =
    stage === 'writing'
      ? `Writing the archive · ${bytes(bytesWritten)}`
      : stage
        ? `Reading ${labelOf(stage).toLowerCase()}`
        : 'Waiting for its turn';
  return (
    <Stack sx={{ gap: 0.75, mt: 1 }}>
      <Typography variant="body2" role="status" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {doing} · {plural(records, 'record')}
      </Typography>
      <LinearProgress aria-label="Progress of the export" sx={{ height: 8, borderRadius: 4 }} />
    </Stack>
  );
}

function about({ kinds, counts, filters }: Export): string {
  const held = kinds.map((kind) => {
    const count = counts[kind];
    return labelOf(kind) + (count === undefined ? '' : `: ${number(count)}`);
  });
  const narrowed = Object.values(filters);
  return held.join(', ') + (narrowed.length > 0 ? ` · only ${narrowed.join(', ')}` : '');
}
