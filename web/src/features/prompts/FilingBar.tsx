import ArchiveIcon from '@mui/icons-material/ArchiveOutlined';
import FolderIcon from '@mui/icons-material/DriveFileMoveOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useState, type ReactNode } from 'react';
import { useListContext } from 'ra-core';
import type { Prompt } from '../../api/types';
import { useCan } from '../../auth/me';
import { theseIds } from '../../shared/bulk/target';
import { useBulk } from '../../shared/bulk/useBulk';
import { plural } from '../../shared/format/numbers';
import { FolderField } from './FolderField';

/** Files the chosen prompts: into a folder, into the archive or out of it. */
export function FilingBar(): ReactNode {
  const { data = [], selectedIds, filterValues, onUnselectItems } = useListContext<Prompt>();
  const { archived, deleted } = filterValues as { archived?: unknown; deleted?: unknown };
  const mayWrite = useCan('prompts:write');
  const bulk = useBulk('prompt', onUnselectItems);
  const [folder, setFolder] = useState<string | null>(null);
  if (!mayWrite || deleted || selectedIds.length === 0) return null;
  const ids = selectedIds.map(String);
  const records = data.filter(({ id }) => ids.includes(id));
  const set = (fields: Record<string, unknown>): void =>
    bulk.assign(records, theseIds(ids), { set: fields });
  const move = (): void => {
    set({ folder: folder?.trim() || null });
    setFolder(null);
  };
  return (
    <Stack direction="row" sx={{ gap: 1, mb: 1, flexWrap: 'wrap' }}>
      <Button startIcon={<FolderIcon />} onClick={() => setFolder('')}>
        Move to a folder
      </Button>
      <Button startIcon={<ArchiveIcon />} onClick={() => set({ archived: !archived })}>
        {archived ? 'Take out of the archive' : 'Archive'}
      </Button>
      {folder !== null && (
        <Dialog
          open
          onClose={() => setFolder(null)}
          fullWidth
          maxWidth="xs"
          aria-labelledby="move-title"
        >
          <DialogTitle id="move-title">Move {plural(ids.length, 'prompt')}</DialogTitle>
          <DialogContent sx={{ pt: '8px !important' }}>
            <FolderField value={folder} onChange={setFolder} />
          </DialogContent>
          <DialogActions sx={{ p: 2 }}>
            <Button onClick={() => setFolder(null)}>Cancel</Button>
            <Button variant="contained" onClick={move}>
              {folder.trim() ? 'Move' : 'Out of all folders'}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </Stack>
  );
}
