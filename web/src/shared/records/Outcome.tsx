import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import CloseIcon from '@mui/icons-material/Close';
import type { ReactNode } from 'react';
import { useCloseNotification } from 'ra-core';
import type { BatchAnswer } from '../../api/types';
import { failedIn } from './batchAnswer';

/** Of failures that are listed. */
const MOST = 100;

interface Props {
  answer: BatchAnswer;
  text: string;
  titleOf: (id: string) => string;
  onUndo: (() => void) | undefined;
}

/** What became of a batch: how many changed, the way back, and why each of the others did not. */
export function Outcome({ answer, text, titleOf, onUndo }: Props): ReactNode {
  const close = useCloseNotification();
  const failed = failedIn(answer);
  return (
    <Alert
      severity={failed.length > 0 ? 'warning' : 'success'}
      variant={failed.length > 0 ? 'standard' : 'filled'}
      sx={{ maxWidth: 560, boxShadow: 3 }}
      action={
        <>
          {onUndo && (
            <Button
              color="inherit"
              size="small"
              onClick={() => {
                close();
                onUndo();
              }}
            >
              Undo
            </Button>
          )}
          {failed.length > 0 && (
            <IconButton color="inherit" size="small" aria-label="Close" onClick={() => close()}>
              <CloseIcon fontSize="small" />
            </IconButton>
          )}
        </>
      }
    >
      {text}
      {failed.length > 0 && (
        <Box
          component="ul"
          tabIndex={0}
          aria-label="What could not be changed"
          sx={{ m: 0, mt: 0.5, pl: 2.25, maxHeight: 220, overflow: 'auto' }}
        >
          {failed.slice(0, MOST).map(({ id, detail, code }) => (
            <li key={id}>
              <strong>{titleOf(id)}</strong>: {detail ?? code ?? 'no reason was given'}
            </li>
          ))}
          {failed.length > MOST && <li>and {failed.length - MOST} more</li>}
        </Box>
      )}
    </Alert>
  );
}
