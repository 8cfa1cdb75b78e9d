import PurgeIcon from '@mui/icons-material/DeleteForeverOutlined';
import RestoreIcon from '@mui/icons-material/RestoreFromTrashOutlined';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { recordsOf, restoreRecord } from '../../api/records';
import type { KeptKind } from '../../api/types';
import { useCan } from '../../auth/me';
import { useSave } from '../saving/useSave';
import { PurgeDialog } from './PurgeDialog';
import { RESTORING, titleOf, type Trashed } from './trash';
import { usePurge } from './usePurge';

interface Props {
  kind: KeptKind;
  record: Trashed;
  onPurged?: () => void;
  /** In a row of a list, where titles tell the buttons of one record from another's. */
  compact?: boolean;
}

/** The ways out of the trash: back, or away for good. Nothing for a record that is not in it. */
export function TrashActions({ kind, record, onPurged, compact }: Props): ReactNode {
  const mayRestore = useCan(RESTORING[kind]);
  const mayPurge = useCan('records:purge');
  const [asking, setAsking] = useState(false);
  const purge = usePurge(kind, onPurged);
  const restore = useSave(() => restoreRecord(kind, record.id), {
    done: 'Restored',
    refresh: [recordsOf(kind), kind],
  });
  if (!record.deletedAt) return null;
  const size = compact ? 'small' : 'medium';
  const label = (action: string): string | undefined =>
    compact ? `${action}: ${titleOf(record)}` : undefined;
  return (
    <>
      {mayRestore && (
        <Button
          size={size}
          variant={compact ? 'text' : 'contained'}
          startIcon={<RestoreIcon />}
          aria-label={label('Restore')}
          disabled={restore.isPending}
          onClick={() => restore.mutate(undefined)}
        >
          Restore
        </Button>
      )}
      {mayPurge && (
        <Button
          size={size}
          color="error"
          startIcon={<PurgeIcon />}
          aria-label={label('Delete for good')}
          onClick={() => setAsking(true)}
        >
          Delete for good
        </Button>
      )}
      {asking && (
        <PurgeDialog
          kind={kind}
          records={[record]}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            purge([record]);
          }}
        />
      )}
    </>
  );
}
