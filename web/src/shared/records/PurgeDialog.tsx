import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { KeptKind } from '../../api/types';
import { plural } from '../format/numbers';
import { Confirm } from '../saving/Confirm';
import { GOES_WITH_IT, titleOf, type Trashed } from './trash';

interface Props {
  kind: KeptKind;
  records: Trashed[];
  onCancel: () => void;
  onConfirm: () => void;
}

export function PurgeDialog({ kind, records, onCancel, onConfirm }: Props): ReactNode {
  const [only] = records;
  const what = records.length === 1 && only ? `“${titleOf(only)}”` : plural(records.length, kind);
  return (
    <Confirm
      open
      title={`Delete ${what} for good?`}
      action="Delete for good"
      onCancel={onCancel}
      onConfirm={onConfirm}
    >
      <Typography>{GOES_WITH_IT[kind]}</Typography>
      <Typography sx={{ mt: 1.5, fontWeight: 600 }}>This cannot be undone.</Typography>
    </Confirm>
  );
}
