import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Terms } from '../../api/types';
import { MarkdownEditor } from '../../shared/editor/MarkdownEditor';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { Page } from '../../shared/Page';
import { DraftNotice } from '../../shared/saving/DraftNotice';
import { useDraft } from '../../shared/saving/useDraft';
import { useLeaving } from '../../shared/saving/useLeaving';
import { useSave } from '../../shared/saving/useSave';
import { writeTerms } from '../../shared/terms/chosen';
import { TermsFields } from '../../shared/terms/TermsFields';
import { proposedTitle } from '../capture/title';
import { createPrompt } from './prompts';
import { variablesOf } from './variables';
import { VariableNote } from './VariableNote';

const NOTHING = { title: '', description: '', template: '', terms: {} as Terms };

export function NewPromptPage(): ReactNode {
  const draft = useDraft('prompt', NOTHING);
  const leaving = useLeaving(draft);
  const { title, description, template, terms } = draft.value;
  const navigate = useNavigate();
  const save = useSave(
    () =>
      draft.endsWith(
        createPrompt({
          title: title.trim() || proposedTitle(template),
          kind: 'text',
          description,
          template,
          variables: variablesOf(template, []),
          ...writeTerms(terms),
        }),
      ),
    {
      done: 'Prompt created',
      refresh: ['prompts'],
      onDone: ({ id }) => void navigate(`/prompts/${id}`),
    },
  );
  const ready = template.trim() !== '' && !save.isPending;
  const submit = (): void => {
    if (ready) save.mutate(undefined);
  };
  useSaveKey(submit);
  return (
    <Page
      title="New prompt"
      width={1280}
      actions={
        <Button variant="contained" disabled={!ready} onClick={submit}>
          Create
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
        <Stack sx={{ gap: 2 }}>
          <DraftNotice draft={draft} />
          <TextField
            label="Title"
            value={title}
            placeholder={proposedTitle(template)}
            onChange={(event) => draft.change({ title: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextField
            label="Description"
            value={description}
            onChange={(event) => draft.change({ description: event.target.value })}
          />
          <MarkdownEditor
            value={template}
            onChange={(typed) => draft.change({ template: typed })}
            label="Template"
            typed
            placeholder="Write the prompt. {{name}} is a variable."
            autoFocus
            height="46vh"
          />
          <VariableNote template={template} />
        </Stack>
        <TermsFields
          kind="prompt"
          value={terms}
          onChange={(chosen) => draft.change({ terms: chosen })}
        />
      </Box>
      {leaving.dialog}
    </Page>
  );
}
