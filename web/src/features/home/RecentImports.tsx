import type { ReactNode } from 'react';
import type { Import } from '../../api/types';
import { ImportRow } from '../imports/ImportRow';
import { Nothing, Recent, useRecent } from './Recent';

export function RecentImports(): ReactNode {
  const imports = useRecent<Import>('imports', { limit: 3 });
  return (
    <Recent
      title="Imports"
      to="/imports"
      query={imports}
      empty={<Nothing>Nothing was imported yet.</Nothing>}
    >
      {(one) => <ImportRow key={one.id} one={one} />}
    </Recent>
  );
}
