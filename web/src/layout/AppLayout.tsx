import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import { Suspense, useCallback, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { PaletteDoor } from '../features/palette/PaletteDoor';
import { ErrorBoundary } from './ErrorBoundary';
import { ShortcutsDialog } from '../shared/keyboard/ShortcutsDialog';
import { useShortcuts } from '../shared/keyboard/useShortcuts';
import { WordMarks } from '../shared/marks/WordMarks';
import { Loading } from '../shared/states/Loading';
import { Allowed } from './Allowed';
import { BottomBar } from './BottomBar';
import { Brand } from './Brand';
import { Navigation } from './Navigation';
import { ComeBack } from './ComeBack';
import { TopBar } from './TopBar';

const SIDE = 228;

export function AppLayout({ children }: { children: ReactNode }): ReactNode {
  const [menu, setMenu] = useState(false);
  const [help, setHelp] = useState(false);
  const { pathname } = useLocation();
  useShortcuts(useCallback(() => setHelp(true), []));
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
      <Drawer
        open={menu}
        onClose={() => setMenu(false)}
        slotProps={{ paper: { sx: { width: 270, pt: 2 } } }}
      >
        <Box sx={{ px: 2.5, pb: 2 }}>
          <Brand />
        </Box>
        <Navigation onGo={() => setMenu(false)} />
      </Drawer>
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
          <ErrorBoundary>
            {/* a page that has to be fetched first: its place is taken at once, so that a click is seen to work */}
            <Suspense key={pathname} fallback={<Loading rows={6} />}>
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
