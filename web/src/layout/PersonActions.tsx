import NewIcon from '@mui/icons-material/AddBusinessOutlined';
import DevicesIcon from '@mui/icons-material/DevicesOutlined';
import DarkIcon from '@mui/icons-material/DarkModeOutlined';
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import LightIcon from '@mui/icons-material/LightModeOutlined';
import PreferencesIcon from '@mui/icons-material/TuneOutlined';
import SignOutIcon from '@mui/icons-material/Logout';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Me } from '../api/types';
import { signOut } from '../auth/signIn';
import { FoundDialog } from '../features/organizations/FoundDialog';
import { OrganizationItem } from '../features/organizations/OrganizationItem';
import { plural } from '../shared/format/numbers';
import { Confirm } from '../shared/saving/Confirm';
import { draftsOf, removeDrafts } from '../shared/saving/drafts';
import { useMode } from '../theme/Themed';

export interface PersonActionsProps {
  open: boolean;
  me: Me;
  anchor: HTMLElement | null;
  onClose: () => void;
  onHelp: () => void;
}

/** Who one is, and what one does for oneself. */
export function PersonActions({
  me,
  anchor,
  onClose: close,
  onHelp,
  open,
}: PersonActionsProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const [founding, setFounding] = useState(false);
  const [mode, setMode] = useMode();
  const isDark = mode === 'dark';
  const drafts = draftsOf(me).length;
  const leave = (): void => {
    removeDrafts(me);
    void signOut();
  };
  return (
    <>
      <Menu anchorEl={anchor} open={open} onClose={close}>
        <Box sx={{ px: 2, py: 1, maxWidth: 280 }}>
          <Typography sx={{ fontWeight: 600 }}>{me.name}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {me.email}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {me.roles.join(', ')} at {me.organization.name}
          </Typography>
        </Box>
        <Divider sx={{ my: 0.5 }} />
        {me.organizations.length > 1 &&
          me.organizations.map((organization) => (
            <OrganizationItem
              key={organization.id}
              organization={organization}
              current={organization.id === me.organization.id}
              onChosen={close}
            />
          ))}
        <MenuItem
          onClick={() => {
            close();
            setFounding(true);
          }}
        >
          <ListItemIcon>
            <NewIcon fontSize="small" />
          </ListItemIcon>
          New organisation
        </MenuItem>
        <Divider sx={{ my: 0.5 }} />
        <MenuItem onClick={() => setMode(isDark ? 'light' : 'dark')}>
          <ListItemIcon>
            {isDark ? <LightIcon fontSize="small" /> : <DarkIcon fontSize="small" />}
          </ListItemIcon>
          {isDark ? 'Light theme' : 'Dark theme'}
        </MenuItem>
        <MenuItem component={Link} to="/preferences" onClick={close}>
          <ListItemIcon>
            <PreferencesIcon fontSize="small" />
          </ListItemIcon>
          Preferences
        </MenuItem>
        <MenuItem component={Link} to="/sessions" onClick={close}>
          <ListItemIcon>
            <DevicesIcon fontSize="small" />
          </ListItemIcon>
          Sessions
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            onHelp();
          }}
        >
          <ListItemIcon>
            <KeyboardIcon fontSize="small" />
          </ListItemIcon>
          Keyboard shortcuts
        </MenuItem>
        <Divider sx={{ my: 0.5 }} />
        <MenuItem
          onClick={() => {
            close();
            if (drafts > 0) setAsking(true);
            else leave();
          }}
        >
          <ListItemIcon>
            <SignOutIcon fontSize="small" />
          </ListItemIcon>
          Sign out
        </MenuItem>
      </Menu>
      {founding && <FoundDialog onClose={() => setFounding(false)} />}
      <Confirm
        open={asking}
        title="Sign out and remove what is not saved?"
        action="Sign out"
        onCancel={() => setAsking(false)}
        onConfirm={leave}
      >
        {plural(drafts, 'draft')} of yours {drafts === 1 ? 'is' : 'are'} kept in this browser alone.
        Signing out removes {drafts === 1 ? 'it' : 'them'}, so that nobody after you reads{' '}
        {drafts === 1 ? 'it' : 'them'}.
      </Confirm>
    </>
  );
}
