import Box from '@mui/material/Box';
import { Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { PaletteDoor } from '../features/palette/PaletteDoor';
import { ErrorBoundary } from './ErrorBoundary';
import { fetchParts, later } from '../shared/later';
import { useShortcuts } from '../shared/keyboard/useShortcuts';
import { WordMarks } from '../shared/marks/WordMarks';
import { Loading } from '../shared/states/Loading';
import { Allowed } from './Allowed';
import { BottomBar } from './BottomBar';
import { Brand } from './Brand';
import { Navigation } from './Navigation';
import { ComeBack } from './ComeBack';
import { TopBar } from './TopBar';

interface PartProps {
  open: boolean;
  onClose: () => void;
}

const MenuDrawer = later<PartProps>(async () => (await import('./MenuDrawer')).MenuDrawer);
const ShortcutsDialog = later<PartProps>(
  async () => (await import('../shared/keyboard/ShortcutsDialog')).ShortcutsDialog,
);

const SIDE = 228;

/** Milliseconds after which the first page has what it asked for, on most networks. */
const FIRST_PAGE = 4000;

export function AppLayout({ children }: { children: ReactNode }): ReactNode {
  const [menu, setMenu] = useState(false);
  const [help, setHelp] = useState(false);
  const { pathname } = useLocation();
  useShortcuts(useCallback(() => setHelp(true), []));
  useEffect(() => {
    if (!import.meta.env.PROD) return undefined;
    const soon = setTimeout(fetchParts, FIRST_PAGE);
    return () => clearTimeout(soon);
  }, []);
  return (
    <Box sx={{ display: 'flex', minHeight: '100dvh' }}>
      <SkipLink />
      <Box
        sx={{
          display: { xs: 'none', md: 'block' },
          width: SIDE,
          flex: 'none',
          borderRight: 1,
          borderColor: 'divider',
          position: 'sticky',
          top: 0,
          height: '100dvh',
          overflowY: 'auto',
        }}
      >
        <Box sx={{ px: 2.5, py: 2 }}>
          <Brand />
        </Box>
        <Navigation />
      </Box>
      <MenuDrawer open={menu} onClose={() => setMenu(false)} />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <TopBar onMenu={() => setMenu(true)} onHelp={() => setHelp(true)} />
        <Box
          component="main"
          id="main"
          tabIndex={-1}
          sx={{
            flex: 1,
            px: { xs: 2, sm: 3, lg: 4 },
            pt: { xs: 2.5, md: 4 },
            pb: { xs: 12, md: 6 },
            outline: 'none',
          }}
        >
          <ComeBack />
          <WordMarks />
          <ErrorBoundary key={pathname}>
            {/* a page that has to be fetched first: its place is taken at once, so that a click is seen to work */}
            <Suspense fallback={<Loading rows={6} />}>
              <Allowed>{children}</Allowed>
            </Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <BottomBar />
      <PaletteDoor />
      <ShortcutsDialog open={help} onClose={() => setHelp(false)} />
    </Box>
  );
}

function SkipLink(): ReactNode {
  return (
    <Box
      component="a"
      href="#main"
      sx={{
        position: 'fixed',
        left: 12,
        top: -60,
        zIndex: 'tooltip',
        px: 2,
        py: 1,
        borderRadius: '10px',
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
        '&:focus': { top: 12 },
      }}
    >
      Skip to content
    </Box>
  );
}
