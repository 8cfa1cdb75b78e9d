import MenuIcon from '@mui/icons-material/Menu';
import SearchIcon from '@mui/icons-material/Search';
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Toolbar from '@mui/material/Toolbar';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { Gate } from '../auth/Gate';
import { Bell } from '../features/notifications/Bell';
import { Key } from '../shared/keyboard/Key';
import { Brand } from './Brand';
import { PersonMenu } from './PersonMenu';

interface Props {
  onMenu: () => void;
  onHelp: () => void;
}

export function TopBar({ onMenu, onHelp }: Props): ReactNode {
  return (
    <AppBar
      position="sticky"
      sx={{
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
        color: 'text.primary',
      }}
    >
      <Toolbar
        sx={{ gap: { xs: 0.5, sm: 1.5 }, minHeight: '60px !important', px: { xs: 1.5, sm: 2.5 } }}
      >
        <IconButton
          onClick={onMenu}
          aria-label="Open menu"
          edge="start"
          sx={{ display: { md: 'none' } }}
        >
          <MenuIcon />
        </IconButton>
        <Box sx={{ display: { xs: 'block', md: 'none' }, flex: { xs: 1, sm: 'none' } }}>
          <Brand />
        </Box>
        <Gate scope="search:read">
          <SearchDoor />
        </Gate>
        <Box sx={{ flex: 1, display: { xs: 'none', sm: 'block' } }} />
        <Gate scope="notifications:read">
          <Bell />
        </Gate>
        <PersonMenu onHelp={onHelp} />
      </Toolbar>
    </AppBar>
  );
}

/** Looks like a field, is a door: the search page has the field. */
function SearchDoor(): ReactNode {
  const navigate = useNavigate();
  const go = (): void => void navigate('/search', { state: { focus: Date.now() } });
  return (
    <>
      <ButtonBase
        onClick={go}
        sx={{
          display: { xs: 'none', sm: 'flex' },
          flex: '0 1 420px',
          justifyContent: 'flex-start',
          gap: 1,
          px: 1.5,
          height: 38,
          border: 1,
          borderColor: 'divider',
          borderRadius: '12px',
          bgcolor: 'background.paper',
          color: 'text.secondary',
          fontSize: '0.875rem',
          fontFamily: 'inherit',
          '&:hover': { borderColor: 'text.disabled' },
        }}
      >
        <SearchIcon fontSize="small" />
        <Box component="span" sx={{ flex: 1, textAlign: 'left' }}>
          Search everything
        </Box>
        <Key>/</Key>
      </ButtonBase>
      <IconButton onClick={go} aria-label="Search everything" sx={{ display: { sm: 'none' } }}>
        <SearchIcon />
      </IconButton>
    </>
  );
}
