import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Terms } from '../../api/types';
import { MarkdownEditor } from '../../shared/editor/MarkdownEditor';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { Page } from '../../shared/Page';
import { useSave } from '../../shared/saving/useSave';
import { writeTerms } from '../../shared/terms/chosen';
import { TermsFields } from '../../shared/terms/TermsFields';
import { proposedTitle } from '../capture/title';
import { createPrompt } from './prompts';
import { variablesOf } from './variables';
import { VariableNote } from './VariableNote';

export function NewPromptPage(): ReactNode {
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [template, setTemplate] = useState('');
  const [terms, setTerms] = useState<Terms>({});
  const navigate = useNavigate();
  const save = useSave(
    () =>
      createPrompt({
        title: title.trim() || proposedTitle(template),
        kind: 'text',
        description,
        template,
        variables: variablesOf(template, []),
        ...writeTerms(terms),
      }),
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
          <TextField
            label="Title"
            value={title}
            placeholder={proposedTitle(template)}
            onChange={(event) => setTitle(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextField
            label="Description"
            value={description}
            onChange={(event) => setDescription(event.target.value)}
          />
          <MarkdownEditor
            value={template}
            onChange={setTemplate}
            label="Template"
            typed
            placeholder="Write the prompt. {{name}} is a variable."
            autoFocus
            height="46vh"
          />
          <VariableNote template={template} />
        </Stack>
        <TermsFields kind="prompt" value={terms} onChange={setTerms} />
      </Box>
    </Page>
  );
}
