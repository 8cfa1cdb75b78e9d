import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { lazy, Suspense, useDeferredValue, useState, type ReactNode } from 'react';
import { Markdown } from '../markdown/Markdown';
import { Loading } from '../states/Loading';
import type { EditorProps } from './CodeEditor';

const CodeEditor = lazy(() => import('./CodeEditor'));

interface Props extends EditorProps {
  height?: string;
  /** What is written is for a model, see Markdown. */
  typed?: boolean;
}

/** Write on the left, read on the right; on a phone, one after the other. */
export function MarkdownEditor({ typed = false, ...props }: Props): ReactNode {
  const wide = useMediaQuery('(min-width: 900px)');
  const [side, setSide] = useState<'write' | 'preview'>('write');
  const preview = useDeferredValue(props.value);
  const frame = { border: 1, borderColor: 'divider', borderRadius: '14px', overflow: 'hidden' };
  const height = props.height ?? 'min(62vh, 640px)';
  const editor = (
    <Suspense fallback={<Loading rows={4} />}>
      <CodeEditor {...props} />
    </Suspense>
  );
  const reader = (
    <Box
      sx={{ p: 2, height: '100%', overflow: 'auto', bgcolor: 'background.paper' }}
      role="group"
      aria-label="Preview"
      tabIndex={0}
    >
      {preview.trim() ? (
        <Markdown text={preview} typed={typed} />
      ) : (
        <Typography sx={{ color: 'text.secondary' }}>The rendered text appears here.</Typography>
      )}
    </Box>
  );
  if (wide) {
    return (
      <Box
        sx={{
          ...frame,
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
          height,
        }}
      >
        <Box sx={{ borderRight: 1, borderColor: 'divider', minHeight: 0 }}>{editor}</Box>
        <Box sx={{ minHeight: 0 }}>{reader}</Box>
      </Box>
    );
  }
  return (
    <Box sx={frame}>
      <Tabs
        value={side}
        onChange={(_, next: 'write' | 'preview') => setSide(next)}
        variant="fullWidth"
        aria-label="Editor"
      >
        <Tab value="write" label="Write" />
        <Tab value="preview" label="Preview" />
      </Tabs>
      <Box sx={{ height, minHeight: 260 }}>
        <Box sx={{ display: side === 'write' ? 'block' : 'none', height: '100%' }}>{editor}</Box>
        {side === 'preview' && reader}
      </Box>
    </Box>
  );
}
