import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type { ChatTurn, Prompt, PromptVersion, Variable } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { DraftNotice } from '../../shared/saving/DraftNotice';
import { useDraft } from '../../shared/saving/useDraft';
import { useLeaving } from '../../shared/saving/useLeaving';
import { useSave } from '../../shared/saving/useSave';
import { ContentFields, textsOf } from './ContentFields';
import { addVersion, type NewVersion } from './prompts';
import { areRight, sameSettings, sentSettings } from './settings';
import { SettingsFields } from './SettingsFields';
import { sentOf, variablesOf } from './variables';

interface Props {
  prompt: Prompt;
  start: PromptVersion | undefined;
  onSaved: () => void;
}

/** Saving adds a version; the one before stays as it is. */
export function PromptEdit({ prompt, start, onSaved }: Props): ReactNode {
  const isChat = prompt.kind === 'chat';
  const draft = useDraft(
    `prompt.${prompt.id}`,
    {
      template: start?.template ?? '',
      turns: start?.messages ?? ([] as ChatTurn[]),
      variables: start?.variables ?? ([] as Variable[]),
      settings: start?.settings ?? {},
      message: '',
    },
    { version: start?.number ?? 0 },
  );
  const leaving = useLeaving(draft);
  const { template, turns, settings, message } = draft.value;
  const text = textsOf(prompt.kind, draft.value).join('\n');
  const variables = variablesOf(text, draft.value.variables);
  const save = useSave((version: NewVersion) => draft.endsWith(addVersion(prompt.id, version)), {
    done: (version) => `Saved as version ${version.number}`,
    refresh: ['prompt', 'prompts'],
    onFresh: onSaved,
  });
  const dirty =
    JSON.stringify(isChat ? turns : template) !==
      JSON.stringify((isChat ? start?.messages : start?.template) ?? '') ||
    JSON.stringify(variables) !== JSON.stringify(variablesOf(text, start?.variables ?? [])) ||
    !sameSettings(settings, start?.settings ?? {});
  const ready = dirty && areRight(settings) && !save.isPending;
  const submit = (): void => {
    if (!ready) return;
    save.mutate({
      ...(isChat ? { messages: turns } : { template }),
      variables: sentOf(variables),
      settings: sentSettings(settings),
      ...(message.trim() && { message: message.trim() }),
    });
  };
  useSaveKey(submit);
  return (
    <Stack sx={{ gap: 2 }}>
      <DraftNotice
        draft={draft}
        since={`Saving adds a version after version ${start?.number ?? 0}, with this text alone.`}
      />
      <ContentFields kind={prompt.kind} value={draft.value} onChange={draft.change} />
      <SettingsFields
        settings={settings}
        onChange={(next) => draft.change({ settings: next })}
        hint="A part of this version: models are asked with them when it is tried, and programs that fetch it get them."
      />
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1.5 }}>
        <TextField
          label="What did you change, and why?"
          value={message}
          onChange={(event) => draft.change({ message: event.target.value })}
          sx={{ flex: 1 }}
        />
        <Button variant="contained" disabled={!ready} onClick={submit}>
          Save as new version
        </Button>
      </Stack>
      {!dirty && (
        <Alert severity="info" variant="outlined">
          Versions never change. What you save here becomes version {(start?.number ?? 0) + 1}.
        </Alert>
      )}
      {leaving.dialog}
    </Stack>
  );
}
