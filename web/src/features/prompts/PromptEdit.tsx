import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type { ChatTurn, Prompt, PromptVersion } from '../../api/types';
import { MarkdownEditor } from '../../shared/editor/MarkdownEditor';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { DraftNotice } from '../../shared/saving/DraftNotice';
import { useDraft } from '../../shared/saving/useDraft';
import { useLeaving } from '../../shared/saving/useLeaving';
import { useSave } from '../../shared/saving/useSave';
import { addVersion, type NewVersion } from './prompts';
import { variablesOf } from './variables';
import { VariableNote } from './VariableNote';

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
      message: '',
    },
    { version: start?.number ?? 0 },
  );
  const leaving = useLeaving(draft);
  const { template, turns, message } = draft.value;
  const text = isChat ? turns.map(({ content }) => content).join('\n') : template;
  const save = useSave((version: NewVersion) => draft.endsWith(addVersion(prompt.id, version)), {
    done: (version) => `Saved as version ${version.number}`,
    refresh: ['prompt', 'prompts'],
    onFresh: onSaved,
  });
  const dirty = isChat
    ? JSON.stringify(turns) !== JSON.stringify(start?.messages ?? [])
    : template !== (start?.template ?? '');
  const submit = (): void => {
    if (!dirty || save.isPending) return;
    save.mutate({
      ...(isChat ? { messages: turns } : { template }),
      variables: variablesOf(text, start?.variables ?? []),
      ...(start?.settings && { settings: start.settings }),
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
      {isChat ? (
        turns.map((turn, index) => (
          <TextField
            key={index}
            label={turn.role}
            multiline
            minRows={3}
            value={turn.content}
            onChange={(event) =>
              draft.change({
                turns: turns.map((one, at) =>
                  at === index ? { ...one, content: event.target.value } : one,
                ),
              })
            }
          />
        ))
      ) : (
        <MarkdownEditor
          value={template}
          onChange={(typed) => draft.change({ template: typed })}
          label="Template"
          typed
          autoFocus
          height="50vh"
        />
      )}
      <VariableNote template={text} />
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1.5 }}>
        <TextField
          label="What did you change, and why?"
          value={message}
          onChange={(event) => draft.change({ message: event.target.value })}
          sx={{ flex: 1 }}
        />
        <Button variant="contained" disabled={!dirty || save.isPending} onClick={submit}>
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
