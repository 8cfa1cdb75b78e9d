import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import RestoreIcon from '@mui/icons-material/RestoreFromTrashOutlined';
import TagIcon from '@mui/icons-material/LocalOfferOutlined';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useListContext } from 'react-admin';
import type { Output } from '../../api/types';
import { useCan } from '../../auth/me';
import { BulkTermsDialog } from './BulkTermsDialog';
import { useBulk } from './useBulk';

/** What can be done to the chosen outputs at once; each can be taken back. */
export function BulkActions({ inTrash }: { inTrash: boolean }): ReactNode {
  const { data = [], selectedIds, onUnselectItems } = useListContext<Output>();
  const mayDelete = useCan('outputs:delete');
  const [tagging, setTagging] = useState(false);
  const bulk = useBulk(onUnselectItems);
  const ids = selectedIds.map(String);
  if (inTrash) {
    return (
      <Button startIcon={<RestoreIcon />} onClick={() => bulk.restore(ids)}>
        Restore
      </Button>
    );
  }
  return (
    <>
      <Button startIcon={<TagIcon />} onClick={() => setTagging(true)}>
        Terms
      </Button>
      {mayDelete && (
        <Button startIcon={<DeleteIcon />} color="error" onClick={() => bulk.remove(ids)}>
          Delete
        </Button>
      )}
      {tagging && (
        <BulkTermsDialog
          count={ids.length}
          onClose={() => setTagging(false)}
          onApply={(change) => {
            setTagging(false);
            bulk.assign(
              data.filter(({ id }) => ids.includes(id)),
              ids,
              change,
            );
          }}
        />
      )}
    </>
  );
}
