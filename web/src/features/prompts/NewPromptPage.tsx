import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ChatTurn, Terms, Variable } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { Page } from '../../shared/Page';
import { DraftNotice } from '../../shared/saving/DraftNotice';
import { useDraft } from '../../shared/saving/useDraft';
import { useLeaving } from '../../shared/saving/useLeaving';
import { useSave } from '../../shared/saving/useSave';
import { writeTerms } from '../../shared/terms/chosen';
import { TermsFields } from '../../shared/terms/TermsFields';
import { proposedTitle } from '../capture/title';
import { ContentFields, textsOf } from './ContentFields';
import { FolderField } from './FolderField';
import { createPrompt } from './prompts';
import { areRight, sentSettings, type Settings } from './settings';
import { SettingsFields } from './SettingsFields';
import { sentOf, variablesOf } from './variables';

const NOTHING = {
  title: '',
  description: '',
  kind: 'text' as 'text' | 'chat',
  template: '',
  turns: [
    { role: 'system', content: '' },
    { role: 'user', content: '' },
  ] as ChatTurn[],
  variables: [] as Variable[],
  settings: {} as Settings,
  folder: '',
  terms: {} as Terms,
};

export function NewPromptPage(): ReactNode {
  const draft = useDraft('prompt', NOTHING);
  const leaving = useLeaving(draft);
  const { title, description, kind, template, settings, folder, terms } = draft.value;
  // a turn left empty is none
  const turns = draft.value.turns.filter(({ content }) => content.trim());
  const text = textsOf(kind, { ...draft.value, turns }).join('\n');
  const navigate = useNavigate();
  const save = useSave(
    () =>
      draft.endsWith(
        createPrompt({
          title: title.trim() || proposedTitle(text),
          kind,
          description,
          ...(kind === 'chat' ? { messages: turns } : { template }),
          variables: sentOf(variablesOf(text, draft.value.variables)),
          settings: sentSettings(settings),
          folder: folder.trim() || null,
          ...writeTerms(terms),
        }),
      ),
    {
      done: 'Prompt created',
      refresh: ['prompts'],
      onDone: ({ id }) => void navigate(`/prompts/${id}`),
    },
  );
  const ready = text.trim() !== '' && areRight(settings) && !save.isPending;
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
            placeholder={proposedTitle(text)}
            onChange={(event) => draft.change({ title: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextField
            label="Description"
            value={description}
            onChange={(event) => draft.change({ description: event.target.value })}
          />
          <TextField
            select
            label="Kind"
            value={kind}
            onChange={(event) => draft.change({ kind: event.target.value as 'text' | 'chat' })}
            sx={{ maxWidth: 220 }}
          >
            <MenuItem value="text">Text: one template</MenuItem>
            <MenuItem value="chat">Chat: several turns</MenuItem>
          </TextField>
          <ContentFields kind={kind} value={draft.value} onChange={draft.change} height="46vh" />
          <SettingsFields
            settings={settings}
            onChange={(next) => draft.change({ settings: next })}
            hint="Models are asked with them when the prompt is tried, and programs that fetch it get them."
          />
          <FolderField value={folder} onChange={(next) => draft.change({ folder: next })} />
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
