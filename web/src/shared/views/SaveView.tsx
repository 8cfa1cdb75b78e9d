import SaveIcon from '@mui/icons-material/BookmarkAddOutlined';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useListContext } from 'ra-core';
import type { RecordKind } from '../../api/types';
import { queryOf } from './address';
import { useDensity, useListLayout } from './columns';
import { SaveDialog } from './SaveDialog';

/** Keeps what a list shows now under a name. */
export function SaveView({ kind }: { kind: RecordKind }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button startIcon={<SaveIcon />} onClick={() => setOpen(true)}>
        Save view
      </Button>
      {open && <SaveViewDialog kind={kind} onClose={() => setOpen(false)} />}
    </>
  );
}

function SaveViewDialog({ kind, onClose }: { kind: RecordKind; onClose: () => void }): ReactNode {
  const { filterValues, sort, perPage, resource } = useListContext();
  const [{ columns }] = useListLayout(resource);
  const [density] = useDensity(resource);
  return (
    <SaveDialog
      title="Save this view"
      about="The filters, the order and the columns of this list, in the menu for the next time."
      kind={kind}
      query={{
        ...queryOf(filterValues as object, sort, perPage),
        ...(columns && { columns }),
        density,
      }}
      onClose={onClose}
    />
  );
}
