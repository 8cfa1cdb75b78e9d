import CopyIcon from '@mui/icons-material/ContentCopy';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useNotify } from 'ra-core';
import { Markdown } from '../../shared/markdown/Markdown';
import { mono } from '../../theme/typography';

interface Props {
  text: string;
  what: string;
  raw?: boolean;
  /** Said above it, where it is neither. */
  lead?: string;
}

export function ReadTab({ text, what, raw = false, lead }: Props): ReactNode {
  const [view, setView] = useState<'rendered' | 'source'>('rendered');
  const notify = useNotify();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    notify('Copied', { type: 'info', autoHideDuration: 1500 });
  };
  return (
    <>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 1.5, flexWrap: 'wrap' }}>
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 1 200px' }}>
          {lead ?? (raw ? 'As it was given. It never changes.' : 'The newest edit.')}
        </Typography>
        <Button size="small" startIcon={<CopyIcon />} onClick={() => void copy()}>
          Copy
        </Button>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          onChange={(_, next: 'rendered' | 'source' | null) => next && setView(next)}
          aria-label={`How to show the ${what}`}
        >
          <ToggleButton value="rendered">Rendered</ToggleButton>
          <ToggleButton value="source">Source</ToggleButton>
        </ToggleButtonGroup>
      </Stack>
      <Paper variant="outlined" sx={{ p: { xs: 2, md: 4 }, borderRadius: '14px' }}>
        {view === 'rendered' ? (
          <Box sx={{ maxWidth: 760 }}>
            <Markdown text={text} />
          </Box>
        ) : (
          <Box
            component="pre"
            data-testid="source"
            sx={{
              m: 0,
              fontFamily: mono,
              fontSize: '0.85rem',
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
            }}
          >
            {text}
          </Box>
        )}
      </Paper>
    </>
  );
}
