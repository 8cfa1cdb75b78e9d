import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import InputBase from '@mui/material/InputBase';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { today } from '../../shared/format/dates';
import { Key } from '../../shared/keyboard/Key';
import { useDraft } from '../../shared/saving/useDraft';
import { useSave } from '../../shared/saving/useSave';
import { proposedTitle } from '../capture/title';
import { createOutput } from '../outputs/outputs';

/** Paste, Ctrl+Enter, done; everything else can wait. */
export function QuickCapture(): ReactNode {
  const draft = useDraft('quick-capture', { text: '' });
  const { text } = draft.value;
  const key = useRef(crypto.randomUUID());
  const navigate = useNavigate();
  const save = useSave(
    (content: string) =>
      draft.endsWith(
        createOutput({ content, title: proposedTitle(content), date: today() }, key.current),
      ),
    {
      done: (output) => `Captured “${output.title}”`,
      refresh: ['outputs'],
      onDone: (_, content) => {
        // what was typed meanwhile is the next one
        draft.amend((now) => ({ text: now.text === content ? '' : now.text }));
        key.current = crypto.randomUUID();
      },
    },
  );
  const ready = text.trim() !== '';
  const submit = (): void => {
    if (ready && !save.isPending) save.mutate(text);
  };
  return (
    <Card component="section" aria-label="Quick capture" sx={{ p: { xs: 1.75, sm: 2.25 } }}>
      <InputBase
        fullWidth
        multiline
        minRows={2}
        maxRows={10}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
        placeholder="Paste an answer worth keeping…"
        inputProps={{ 'aria-label': 'Output to capture' }}
        sx={{
          fontSize: '1rem',
          alignItems: 'flex-start',
          '&.Mui-focused': {
            outline: '2px solid',
            outlineColor: 'primary.main',
            outlineOffset: 4,
            borderRadius: '6px',
          },
          '& textarea::placeholder': { color: 'text.secondary', opacity: 1 },
        }}
      />
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mt: 1, flexWrap: 'wrap' }}>
        <Typography
          variant="body2"
          sx={{ color: 'text.secondary', flex: { xs: '1 1 100%', sm: '1 1 160px' }, minWidth: 0 }}
          noWrap
        >
          {ready ? `Title: ${proposedTitle(text) || 'Untitled'}` : 'The raw text is kept for ever.'}
        </Typography>
        <Button
          onClick={() => {
            draft.discard();
            void navigate('/capture', { state: { content: text } });
          }}
        >
          With details
        </Button>
        <Button
          variant="contained"
          disabled={!ready || save.isPending}
          onClick={submit}
          sx={{ gap: 1 }}
        >
          Capture
          <Stack component="span" sx={{ display: { xs: 'none', sm: 'inline-flex' } }}>
            <Key>Ctrl Enter</Key>
          </Stack>
        </Button>
      </Stack>
    </Card>
  );
}
