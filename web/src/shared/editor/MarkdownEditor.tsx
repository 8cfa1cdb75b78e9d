import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Suspense, useDeferredValue, useState, type ReactNode } from 'react';
import { ringWithin } from '../../theme/focus';
import { Markdown } from '../markdown/Markdown';
import { Loading } from '../states/Loading';
import type { EditorProps } from './CodeEditor';
import { useEditorView } from './useEditorView';
import { fetched } from '../fetched';

const CodeEditor = fetched(async () => (await import('./CodeEditor')).default);
const RichEditor = fetched(async () => (await import('./rich/RichEditor')).default);

interface Props extends EditorProps {
  height?: string;
  /** What is written is for a model, see Markdown; it is sent to the letter, so there is no other view of it. */
  typed?: boolean;
}

const FRAME = { border: 1, borderColor: 'divider', borderRadius: '14px', overflow: 'hidden' };

/** Two views of one text. As Markdown it is written on the left and read on the right; on a phone, one after the other. */
export function MarkdownEditor({ typed = false, ...props }: Props): ReactNode {
  const wide = useMediaQuery('(min-width: 900px)');
  const [chosen, choose] = useEditorView();
  const view = typed ? 'markdown' : chosen;
  const [preview, setPreview] = useState(false);
  const height = props.height ?? 'min(62vh, 640px)';
  const code = (
    <Suspense fallback={<Loading rows={4} />}>
      <CodeEditor {...props} />
    </Suspense>
  );
  const rich = (
    <Suspense fallback={<Loading rows={4} />}>
      <RichEditor {...props} />
    </Suspense>
  );
  const reader = <Reader text={props.value} typed={typed} />;
  if (wide) {
    return (
      <Stack sx={{ gap: 1 }}>
        {!typed && (
          <ToggleButtonGroup
            exclusive
            size="small"
            value={view}
            onChange={(_, next: typeof view | null) => next && choose(next)}
            aria-label="View of the text"
            sx={{ alignSelf: 'flex-end' }}
          >
            <ToggleButton value="markdown">Markdown</ToggleButton>
            <ToggleButton value="rich">Rich text</ToggleButton>
          </ToggleButtonGroup>
        )}
        {view === 'rich' ? (
          <Box sx={{ ...FRAME, height }}>{rich}</Box>
        ) : (
          <Box
            sx={{
              ...FRAME,
              display: 'grid',
              gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
              height,
            }}
          >
            <Box sx={{ borderRight: 1, borderColor: 'divider', minHeight: 0 }}>{code}</Box>
            <Box sx={{ minHeight: 0 }}>{reader}</Box>
          </Box>
        )}
      </Stack>
    );
  }
  const tab = preview ? 'preview' : view;
  return (
    <Box sx={FRAME}>
      <Tabs
        value={tab}
        onChange={(_, next: typeof tab) => {
          setPreview(next === 'preview');
          if (next !== 'preview' && !typed) choose(next);
        }}
        variant="fullWidth"
        aria-label="Editor"
      >
        <Tab value="markdown" label={typed ? 'Write' : 'Markdown'} />
        {!typed && <Tab value="rich" label="Rich text" />}
        <Tab value="preview" label="Preview" />
      </Tabs>
      <Box sx={{ height, minHeight: 260 }}>
        {view === 'markdown' && (
          <Box sx={{ display: preview ? 'none' : 'block', height: '100%' }}>{code}</Box>
        )}
        {view === 'rich' && !preview && rich}
        {preview && reader}
      </Box>
    </Box>
  );
}

function Reader({ text, typed }: { text: string; typed: boolean }): ReactNode {
  const shown = useDeferredValue(text);
  return (
    <Box
      sx={(theme) => ({
        p: 2,
        height: '100%',
        overflow: 'auto',
        bgcolor: 'background.paper',
        // what lies around it cuts off what stands out
        '&:focus-visible': ringWithin(theme),
      })}
      role="group"
      aria-label="Preview"
      tabIndex={0}
    >
      {shown.trim() ? (
        <Markdown text={shown} typed={typed} />
      ) : (
        <Typography sx={{ color: 'text.secondary' }}>The rendered text appears here.</Typography>
      )}
    </Box>
  );
}
