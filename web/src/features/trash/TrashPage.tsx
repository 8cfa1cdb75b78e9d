import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState, type ReactNode } from 'react';
import { scopedAs } from '../../api/records';
import type { KeptKind } from '../../api/types';
import { useMe } from '../../auth/me';
import { number } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { TrashOf } from './TrashOf';
import { KINDS, useTrashed } from './trashed';

/** What was deleted, of every kind, on one page. */
export function TrashPage(): ReactNode {
  const scopes = useMe().data?.scopes ?? [];
  const kinds = KINDS.filter((kind) => scopes.includes(`${scopedAs(kind)}:read`));
  const [chosen, setChosen] = useState<KeptKind>('output');
  const kind = kinds.includes(chosen) ? chosen : kinds[0];
  return (
    <Page
      title="Trash"
      lead="What was deleted waits here until it is restored or deleted for good."
      width={920}
    >
      {kind && (
        <>
          <Tabs
            value={kind}
            onChange={(_, value: KeptKind) => setChosen(value)}
            variant="scrollable"
            allowScrollButtonsMobile
            aria-label="Kinds of records"
            sx={{ mb: 2 }}
          >
            {kinds.map((one) => (
              <Tab key={one} value={one} label={<Counted kind={one} />} />
            ))}
          </Tabs>
          <TrashOf key={kind} kind={kind} />
        </>
      )}
    </Page>
  );
}

function Counted({ kind }: { kind: KeptKind }): ReactNode {
  const total = useTrashed(kind, true).data?.pages[0]?.total;
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}s`;
  return total == null ? name : `${name} (${number(total)})`;
}
