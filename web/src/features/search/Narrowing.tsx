import Alert from '@mui/material/Alert';
import type { ReactNode } from 'react';
import type { LeftOut } from '../../api/types/search';
import { KINDS } from './search';

const FILES = ['file', 'Words in files of other records than outputs'] as const;

/** Says of which kinds nothing is found because a filter means nothing to them. */
export function Narrowing({ leftOut }: { leftOut: LeftOut[] }): ReactNode {
  const narrowed = leftOut.filter(({ reason }) => reason === 'unknown-filter');
  if (narrowed.length === 0) return null;
  const names = [...KINDS, FILES]
    .filter(([kind]) => narrowed.some((one) => one.kind === kind))
    .map(([, label]) => label.toLowerCase());
  return (
    <Alert severity="info" variant="outlined" sx={{ mb: 1.5 }}>
      {new Intl.ListFormat('en').format(names)} are left out: a filter of this search means nothing
      to them.
    </Alert>
  );
}
