import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useState, type ReactNode } from 'react';
import { useBlocker } from 'react-router-dom';
import type { Draft } from './useDraft';

interface Leaving {
  /** Goes, after asking where something is unsaved. */
  leave: (go: () => void) => void;
  dialog: ReactNode;
}

/**
 * Asks before unsaved changes are left for another page. Closing the browser or reloading asks only where the draft could not be kept:
 * nothing is lost otherwise.
 */
export function useLeaving({
  asks,
  discard,
  unkept,
}: Pick<Draft<object>, 'asks' | 'discard' | 'unkept'>): Leaving {
  const [going, setGoing] = useState<(() => void) | null>(null);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && asks(),
  );
  useEffect(() => {
    if (!unkept) return;
    const unload = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', unload);
    return () => window.removeEventListener('beforeunload', unload);
  }, [unkept]);
  const stay = (): void => {
    setGoing(null);
    blocker.reset?.();
  };
  const go = (): void => {
    setGoing(null);
    going?.();
    blocker.proceed?.();
  };
  return {
    leave: (next) => {
      if (asks()) setGoing(() => next);
      else next();
    },
    dialog: (
      <Dialog
        open={going !== null || blocker.state === 'blocked'}
        onClose={stay}
        aria-labelledby="leaving-title"
        maxWidth="xs"
        fullWidth
      >
        <DialogTitle id="leaving-title">Leave without saving?</DialogTitle>
        <DialogContent>
          {unkept
            ? 'What you changed is kept nowhere: it is lost when you leave.'
            : 'What you changed is kept in this browser for 30 days, until you sign out, and taken up again when you come back here.'}
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap', p: 2, gap: 1 }}>
          <Button onClick={stay} autoFocus>
            Stay
          </Button>
          <Button
            color="error"
            onClick={() => {
              discard();
              go();
            }}
          >
            Discard changes
          </Button>
          {!unkept && (
            <Button variant="contained" onClick={go}>
              Leave, keep the draft
            </Button>
          )}
        </DialogActions>
      </Dialog>
    ),
  };
}
