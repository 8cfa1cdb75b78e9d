import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { SavedSearch } from '../../api/types';
import { useCan } from '../../auth/me';
import { RenameDialog } from '../records/RenameDialog';
import { Confirm } from '../saving/Confirm';
import { useSave } from '../saving/useSave';
import { changeSearch, deleteSearch } from './savedSearches';

export interface ViewMenuProps {
  open: boolean;
  view: SavedSearch;
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** Renames a view, shares it or keeps it to its author, and deletes it. */
export function ViewMenu({ open, view, anchor, onClose }: ViewMenuProps): ReactNode {
  const mayShare = useCan('outputs:write');
  const [asked, setAsked] = useState<'rename' | 'delete' | null>(null);
  const refresh = ['saved-searches'];
  const change = useSave(
    (wanted: Parameters<typeof changeSearch>[1]) => changeSearch(view, wanted),
    { refresh },
  );
  const deletion = useSave(() => deleteSearch(view), { refresh, done: 'The view was deleted' });
  const ask = (what: 'rename' | 'delete'): void => {
    onClose();
    setAsked(what);
  };
  return (
    <>
      <Menu anchorEl={anchor} open={open} onClose={onClose}>
        <MenuItem onClick={() => ask('rename')}>Rename</MenuItem>
        {(mayShare || view.shared) && (
          <MenuItem
            onClick={() => {
              onClose();
              change.mutate({ shared: !view.shared });
            }}
          >
            {view.shared ? 'Stop sharing' : 'Share with the organisation'}
          </MenuItem>
        )}
        <MenuItem onClick={() => ask('delete')}>Delete</MenuItem>
      </Menu>
      {asked === 'rename' && (
        <RenameDialog
          title={view.name}
          onClose={() => setAsked(null)}
          onRename={(name) => {
            setAsked(null);
            change.mutate({ name });
          }}
        />
      )}
      <Confirm
        open={asked === 'delete'}
        title={`Delete the view “${view.name}”?`}
        action="Delete"
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null);
          deletion.mutate(undefined);
        }}
      >
        <Typography>
          {view.shared
            ? 'It goes from the menus of everybody in the organisation. The records stay.'
            : 'It goes from your menu. The records stay.'}
        </Typography>
      </Confirm>
    </>
  );
}
