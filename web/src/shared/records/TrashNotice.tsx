import Alert from '@mui/material/Alert';
import type { ReactNode } from 'react';
import type { RecordKind } from '../../api/types';

interface Props {
  kind: RecordKind;
  record: { deletedAt?: string | null };
}

export function TrashNotice({ kind, record }: Props): ReactNode {
  return (
    record.deletedAt && (
      <Alert severity="warning" sx={{ mb: 2 }}>
        This {kind} is in the trash. Restore it to change it again.
      </Alert>
    )
  );
}
