import PurgeIcon from '@mui/icons-material/DeleteForeverOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import RestoreIcon from '@mui/icons-material/RestoreFromTrashOutlined';
import TagIcon from '@mui/icons-material/LocalOfferOutlined';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useListContext } from 'react-admin';
import type { Output } from '../../api/types';
import { useCan } from '../../auth/me';
import { PurgeDialog } from '../../shared/records/PurgeDialog';
import { usePurge } from '../../shared/records/usePurge';
import { BulkTermsDialog } from './BulkTermsDialog';
import { useBulk } from './useBulk';

/** What can be done to the chosen outputs at once; all can be taken back but a deletion for good. */
export function BulkActions({ inTrash }: { inTrash: boolean }): ReactNode {
  const { data = [], selectedIds, onUnselectItems } = useListContext<Output>();
  const mayDelete = useCan('outputs:delete');
  const mayPurge = useCan('records:purge');
  const [open, setOpen] = useState<'terms' | 'purge' | null>(null);
  const bulk = useBulk(onUnselectItems);
  const purge = usePurge('output', onUnselectItems);
  const ids = selectedIds.map(String);
  const chosen = data.filter(({ id }) => ids.includes(id));
  if (inTrash) {
    return (
      <>
        {mayDelete && (
          <Button startIcon={<RestoreIcon />} onClick={() => bulk.restore(chosen, ids)}>
            Restore
          </Button>
        )}
        {mayPurge && (
          <Button
            startIcon={<PurgeIcon />}
            color="error"
            disabled={chosen.length === 0}
            onClick={() => setOpen('purge')}
          >
            Delete for good
          </Button>
        )}
        {open === 'purge' && (
          <PurgeDialog
            kind="output"
            records={chosen}
            onCancel={() => setOpen(null)}
            onConfirm={() => {
              setOpen(null);
              purge(chosen);
            }}
          />
        )}
      </>
    );
  }
  return (
    <>
      <Button startIcon={<TagIcon />} onClick={() => setOpen('terms')}>
        Terms
      </Button>
      {mayDelete && (
        <Button startIcon={<DeleteIcon />} color="error" onClick={() => bulk.remove(chosen, ids)}>
          Delete
        </Button>
      )}
      {open === 'terms' && (
        <BulkTermsDialog
          count={ids.length}
          onClose={() => setOpen(null)}
          onApply={(change) => {
            setOpen(null);
            bulk.assign(chosen, ids, change);
          }}
        />
      )}
    </>
  );
}
