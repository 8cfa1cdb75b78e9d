import MoreIcon from '@mui/icons-material/MoreHorizOutlined';
import OwnIcon from '@mui/icons-material/BookmarkBorderOutlined';
import SharedIcon from '@mui/icons-material/BookmarksOutlined';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { SavedSearch } from '../../api/types';
import { useCan, useMe } from '../../auth/me';
import { later } from '../later';
import { addressOf } from './address';
import { useLayOut } from './columns';
import type { ViewMenuProps } from './ViewMenu';

const ViewMenu = later<ViewMenuProps>(async () => (await import('./ViewMenu')).ViewMenu);

interface Props {
  views: SavedSearch[];
  onGo: (() => void) | undefined;
}

/** The saved views in the menu, each with what can be done to it. */
export function SavedViews({ views, onGo }: Props): ReactNode {
  return (
    <List disablePadding>
      {views.map((view) => (
        <View key={view.id} view={view} onGo={onGo} />
      ))}
    </List>
  );
}

function View({ view, onGo }: { view: SavedSearch; onGo: (() => void) | undefined }): ReactNode {
  const layOut = useLayOut();
  const { pathname, search } = useLocation();
  const own = useMe().data?.id === view.createdBy;
  const mayChangeOthers = useCan('organization:write');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const to = addressOf(view);
  const here = pathname + search === to;
  const Icon = view.shared ? SharedIcon : OwnIcon;
  const told = view.shared && !own && view.createdByName ? `by ${view.createdByName}` : null;
  const maySee = own || mayChangeOthers;
  return (
    <ListItem
      disablePadding
      secondaryAction={
        maySee && (
          <IconButton
            edge="end"
            size="small"
            aria-label={`More about the view ${view.name}`}
            aria-haspopup="menu"
            onClick={(event) => setAnchor(event.currentTarget)}
          >
            <MoreIcon fontSize="small" />
          </IconButton>
        )
      }
    >
      <ListItemButton
        component={Link}
        to={to}
        selected={here}
        {...(here && { 'aria-current': 'page' as const })}
        onClick={() => {
          layOut(view);
          onGo?.();
        }}
        sx={{ py: 0.6, px: 1.5, color: here ? 'primary.main' : 'text.primary' }}
      >
        <ListItemIcon sx={{ minWidth: 34, color: 'inherit' }}>
          <Icon sx={{ fontSize: 20 }} titleAccess={view.shared ? 'Shared view' : 'Own view'} />
        </ListItemIcon>
        <ListItemText
          primary={view.name}
          secondary={told}
          slotProps={{
            primary: { variant: 'body2', noWrap: true, sx: { fontWeight: here ? 650 : 500 } },
            secondary: { variant: 'caption', noWrap: true },
          }}
        />
      </ListItemButton>
      <ViewMenu
        open={anchor !== null}
        view={view}
        anchor={anchor}
        onClose={() => setAnchor(null)}
      />
    </ListItem>
  );
}
