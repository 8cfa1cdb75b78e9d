import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { useOutput } from './outputs';

interface Values {
  basedOnId?: string;
}

/** Says that the list holds only what is based on one output, and takes that away again. */
export function BasedOnFilter(): ReactNode {
  const { filterValues, setFilters } = useListContext();
  const { basedOnId, ...others } = filterValues as Values;
  return basedOnId && <Shown id={basedOnId} onDelete={() => setFilters(others)} />;
}

function Shown({ id, onDelete }: { id: string; onDelete: () => void }): ReactNode {
  const title = useOutput(id).data?.title;
  return (
    <Chip
      color="primary"
      label={title ? `Based on “${title}”` : 'Based on one output'}
      onDelete={onDelete}
    />
  );
}
