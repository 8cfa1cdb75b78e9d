import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { clock } from '../format/dates';
import type { Draft } from './useDraft';

interface Props {
  draft: Pick<
    Draft<object>,
    'takenUp' | 'outdated' | 'unkept' | 'endedElsewhere' | 'discard' | 'bringBack'
  >;
  /** What saving does where the record has changed since. */
  since?: string;
}

/** Says where what is in the form comes from, and lets it go. */
export function DraftNotice({ draft, since = '' }: Props): ReactNode {
  const { takenUp, outdated, unkept, endedElsewhere, discard, bringBack } = draft;
  const drop = (
    <Button size="small" color="inherit" onClick={discard}>
      Discard
    </Button>
  );
  if (unkept) {
    return (
      <Alert severity="warning" variant="outlined">
        {unkept === 'room'
          ? 'This is too much for this browser to keep as a draft.'
          : 'Another tab is writing here too, and its draft is the one that is kept.'}{' '}
        Save before you leave.
      </Alert>
    );
  }
  if (endedElsewhere) {
    return (
      <Alert severity="warning" variant="outlined" action={drop}>
        This draft was saved or discarded in another tab.
      </Alert>
    );
  }
  if (takenUp !== null) {
    return (
      <Alert severity={outdated ? 'warning' : 'info'} variant="outlined" action={drop}>
        Taken up again from {clock(takenUp)}.{outdated && ` It has changed since. ${since}`}
      </Alert>
    );
  }
  if (outdated) {
    return (
      <Alert severity="warning" variant="outlined" action={drop}>
        It has changed since you began. {since}
      </Alert>
    );
  }
  return bringBack ? (
    <Alert
      severity="info"
      variant="outlined"
      action={
        <Button size="small" color="inherit" onClick={bringBack}>
          Bring it back
        </Button>
      }
    >
      Discarded.
    </Alert>
  ) : null;
}
