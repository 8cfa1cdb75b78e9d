import BottomNavigation from '@mui/material/BottomNavigation';
import BottomNavigationAction from '@mui/material/BottomNavigationAction';
import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { useMe } from '../auth/me';
import { isAt, SECTIONS } from './places';

const ON_THE_PHONE = ['/', '/search', '/capture', '/outputs', '/conversations'];

/** The five places a thumb reaches on a phone. */
export function BottomBar(): ReactNode {
  const scopes = useMe().data?.scopes ?? [];
  const { pathname } = useLocation();
  const places = ON_THE_PHONE.flatMap((to) =>
    SECTIONS.flatMap((section) => section.places).filter((place) => place.to === to),
  ).filter(({ scope }) => scope === undefined || scopes.includes(scope));
  return (
    <Paper
      component="nav"
      aria-label="Shortcuts"
      square
      sx={{
        display: { md: 'none' },
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 'appBar',
        borderTop: 1,
        borderColor: 'divider',
        pb: 'env(safe-area-inset-bottom)',
      }}
    >
      <BottomNavigation
        showLabels
        value={places.find(({ to }) => isAt(to, pathname))?.to ?? false}
        sx={{ bgcolor: 'transparent' }}
      >
        {places.map(({ to, label, icon: Icon }) => (
          <BottomNavigationAction
            key={to}
            value={to}
            label={label === 'Conversations' ? 'Chats' : label}
            icon={<Icon />}
            component={Link}
            to={to}
            sx={{ minWidth: 0, px: 0.5, color: 'text.secondary' }}
          />
        ))}
      </BottomNavigation>
    </Paper>
  );
}
