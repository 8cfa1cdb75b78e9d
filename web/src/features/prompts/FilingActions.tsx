import ArchiveIcon from '@mui/icons-material/ArchiveOutlined';
import FolderIcon from '@mui/icons-material/DriveFileMoveOutlined';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { useCan } from '../../auth/me';
import { BulkDialog } from '../../shared/bulk/BulkDialog';
import { byFilter, type Change, type Meant } from '../../shared/bulk/target';
import { useBulk } from '../../shared/bulk/useBulk';
import { plural } from '../../shared/format/numbers';
import { FolderField } from './FolderField';

/** Files the prompts that are meant: into a folder, into the archive or out of it. */
export function FilingActions({ target, chosen, named }: Meant): ReactNode {
  const { filterValues, onUnselectItems } = useListContext();
  const archived = Boolean((filterValues as { archived?: unknown }).archived);
  const mayWrite = useCan('prompts:write');
  const bulk = useBulk('prompt', onUnselectItems);
  const [asked, setAsked] = useState<'folder' | 'archive' | null>(null);
  const [folder, setFolder] = useState('');
  if (!mayWrite) return null;
  const what = named ?? plural('ids' in target ? (target.ids?.length ?? 0) : 0, 'prompt');
  const apply = (change: Change): void => {
    setAsked(null);
    bulk.assign(chosen, target, change);
  };
  const filed: Change = { set: { archived: !archived } };
  return (
    <>
      <Button
        startIcon={<FolderIcon />}
        onClick={() => {
          setFolder('');
          setAsked('folder');
        }}
      >
        Move to a folder
      </Button>
      <Button
        startIcon={<ArchiveIcon />}
        onClick={() => (byFilter(target) ? setAsked('archive') : apply(filed))}
      >
        {archived ? 'Take out of the archive' : 'Archive'}
      </Button>
      {asked === 'folder' && (
        <BulkDialog
          kind="prompt"
          title={`Move ${what}`}
          target={target}
          change={{ set: { folder: folder.trim() || null } }}
          action={folder.trim() ? 'Move' : 'Out of all folders'}
          will={folder.trim() ? `will move to ${folder.trim()}` : 'will lie in no folder'}
          onClose={() => setAsked(null)}
          onApply={apply}
        >
          <FolderField value={folder} onChange={setFolder} />
        </BulkDialog>
      )}
      {asked === 'archive' && (
        <BulkDialog
          kind="prompt"
          title={archived ? `Take ${what} out of the archive?` : `Archive ${what}?`}
          target={target}
          change={filed}
          action={archived ? 'Take out' : 'Archive'}
          will={archived ? 'will leave the archive' : 'will be archived'}
          atOnce
          onClose={() => setAsked(null)}
          onApply={apply}
        />
      )}
    </>
  );
}
