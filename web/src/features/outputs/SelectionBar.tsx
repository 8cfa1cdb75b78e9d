import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { BulkActions } from './BulkActions';

/** Appears with the first selection and stays in sight while the list scrolls. */
export function SelectionBar({ inTrash }: { inTrash: boolean }): ReactNode {
  const { selectedIds, onUnselectItems } = useListContext();
  if (selectedIds.length === 0) return null;
  return (
    <Paper
      variant="outlined"
      sx={{
        position: 'sticky',
        top: 68,
        zIndex: 2,
        mb: 1.25,
        p: 0.75,
        borderRadius: '12px',
        borderColor: 'primary.main',
      }}
    >
      <Stack
        direction="row"
        role="toolbar"
        aria-label="Selected outputs"
        sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}
      >
        <Typography variant="body2" sx={{ px: 1, fontWeight: 600 }} role="status">
          {selectedIds.length} selected
        </Typography>
        <BulkActions inTrash={inTrash} />
        <Button onClick={() => onUnselectItems()} color="inherit">
          Clear
        </Button>
      </Stack>
    </Paper>
  );
}
