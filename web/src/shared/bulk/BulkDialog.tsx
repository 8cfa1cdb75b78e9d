import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { explain } from '../../api/problem';
import type { RecordKind } from '../../api/types';
import { plural } from '../format/numbers';
import { useSaveKey } from '../keyboard/useSaveKey';
import { sayingWhat, usePreview } from './preview';
import { byFilter, type Change, type Target } from './target';

interface Props {
  kind: RecordKind;
  title: string;
  target: Target;
  /** Null while it says nothing yet. */
  change: Change | null;
  action: string;
  /** “will move to the trash” */
  will: string;
  /** There is nothing to choose first. */
  atOnce?: boolean;
  onClose: () => void;
  onApply: (change: Change) => void;
  children?: ReactNode;
}

/**
 * A change of many records, with what it would do to how many. What a filter means is nowhere to be seen, so that is
 * looked at before it can be applied.
 */
export function BulkDialog(props: Props): ReactNode {
  const { kind, title, target, change, action, will, atOnce, onClose, onApply, children } = props;
  const [asked, setAsked] = useState('');
  const now = JSON.stringify(change);
  const looking = change !== null && (atOnce || asked === now);
  const preview = usePreview(kind, { ...target, ...change }, looking);
  const needed = byFilter(target);
  const seen = looking && preview.data !== undefined;
  const ready = change !== null && (!needed || (seen && preview.data.changed > 0));
  const apply = (): void => {
    if (change) onApply(change);
  };
  const look = (): void => setAsked(now);
  useSaveKey(ready ? apply : look, change !== null);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="bulk-title">
      <DialogTitle id="bulk-title">{title}</DialogTitle>
      <DialogContent>
        {children}
        <Box role="status" aria-live="polite" sx={{ mt: children ? 2 : 0 }}>
          {looking && preview.isFetching && (
            <>
              <Typography variant="body2">Looking at what would change…</Typography>
              <LinearProgress aria-label="Looking at what would change" sx={{ mt: 1 }} />
            </>
          )}
          {looking && preview.isError && (
            <Alert severity="error">{explain(preview.error).detail}</Alert>
          )}
          {seen && !preview.isFetching && (
            <Alert severity={preview.data.failed > 0 ? 'warning' : 'info'}>
              {sayingWhat(preview.data, kind, will)}.
              {preview.data.reasons.map(([reason, count]) => (
                <Typography key={reason} variant="body2">
                  {plural(count, kind)}: {reason}
                </Typography>
              ))}
            </Alert>
          )}
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
          It can be undone for 10 minutes.
        </Typography>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        {!atOnce && (
          <Button
            variant={needed && !ready ? 'contained' : 'text'}
            disabled={change === null || seen}
            onClick={look}
          >
            Preview
          </Button>
        )}
        {(!needed || seen) && (
          <Button variant="contained" disabled={!ready} onClick={apply}>
            {seen && needed ? `${action} ${plural(preview.data.changed, kind)}` : action}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
