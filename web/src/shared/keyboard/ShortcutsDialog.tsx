import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Key } from './Key';
import { SHORTCUTS } from './keys';

export function ShortcutsDialog({
  open,
  onClose,
}: {
  open: boolean;
  onClose: () => void;
}): ReactNode {
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="shortcuts-title" maxWidth="xs" fullWidth>
      <DialogTitle id="shortcuts-title">Keyboard shortcuts</DialogTitle>
      <DialogContent>
        {SHORTCUTS.map(({ keys, does }) => (
          <Stack key={keys} direction="row" sx={{ justifyContent: 'space-between', py: 0.75 }}>
            <Typography variant="body2">{does}</Typography>
            <Key>{keys}</Key>
          </Stack>
        ))}
      </DialogContent>
    </Dialog>
  );
}
