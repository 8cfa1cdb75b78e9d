import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { MarkdownEditor } from '../../shared/editor/MarkdownEditor';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { Key } from '../../shared/keyboard/Key';
import { LinkField } from '../../shared/links/LinkField';
import { Page } from '../../shared/Page';
import { DraftNotice } from '../../shared/saving/DraftNotice';
import { useLeaving } from '../../shared/saving/useLeaving';
import { TermsFields } from '../../shared/terms/TermsFields';
import { AlreadyThere } from '../duplicates/AlreadyThere';
import { OriginFields } from '../outputs/OriginFields';
import { FilesToAdd } from './FilesToAdd';
import { Parts } from './Parts';
import { useCapture } from './useCapture';

/** From the clipboard into the Hub in one paste and one key. */
export function CapturePage(): ReactNode {
  const capture = useCapture();
  const { draft, proposal, split, ready, saving } = capture;
  const { content, title, date, link, notes, terms, origin } = draft.value;
  const leaving = useLeaving(draft);
  useSaveKey(capture.save);
  return (
    <Page
      title="Capture"
      lead="Paste an output. The raw text is kept for ever, exactly as you paste it."
      width={1280}
      actions={
        <Button
          variant="contained"
          onClick={capture.save}
          disabled={!ready || saving}
          sx={{ gap: 1, px: 2.5 }}
        >
          {split.rows
            ? `Save ${split.rows.length === 1 ? 'both parts' : `${split.rows.length} outputs`}`
            : 'Save output'}
          <Box sx={{ display: { xs: 'none', md: 'inline-flex' } }}>
            <Key>Ctrl Enter</Key>
          </Box>
        </Button>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' },
        }}
      >
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          <DraftNotice draft={draft} />
          <TextField
            label="Title"
            value={title ?? ''}
            placeholder={proposal || 'Proposed from the text'}
            onChange={(event) => draft.change({ title: event.target.value || null })}
            helperText={
              title === null && proposal ? 'Proposed from the text; type to change it' : ' '
            }
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <Parts split={split} />
          <AlreadyThere content={content} />
          <MarkdownEditor
            value={content}
            onChange={(typed) => draft.change({ content: typed })}
            label="Output"
            placeholder="Paste Markdown here"
            autoFocus
            height="min(56vh, 560px)"
          />
        </Stack>
        <Paper
          variant="outlined"
          component="section"
          aria-label="About this output"
          sx={{ p: 2, borderRadius: '14px', alignSelf: 'start' }}
        >
          <Stack sx={{ gap: 1.75 }}>
            <TextField
              type="date"
              label="Date"
              value={date}
              onChange={(event) => draft.change({ date: event.target.value })}
              slotProps={{ inputLabel: { shrink: true } }}
            />
            <TermsFields
              kind="output"
              value={terms}
              onChange={(chosen) => draft.change({ terms: chosen })}
            />
            <Typography variant="subtitle2" component="h2">
              Where it comes from
            </Typography>
            <OriginFields value={origin} onChange={(chosen) => draft.change({ origin: chosen })} />
            <LinkField value={link} onChange={(typed) => draft.change({ link: typed })} />
            <TextField
              label="Notes"
              value={notes}
              onChange={(event) => draft.change({ notes: event.target.value })}
              multiline
              minRows={2}
            />
            <FilesToAdd files={capture.files} onChange={capture.setFiles} />
          </Stack>
        </Paper>
      </Box>
      {leaving.dialog}
    </Page>
  );
}
