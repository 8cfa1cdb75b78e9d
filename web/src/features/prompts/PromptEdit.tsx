import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { ChatTurn, Prompt, PromptVersion } from '../../api/types';
import { MarkdownEditor } from '../../shared/editor/MarkdownEditor';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
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
  const [template, setTemplate] = useState(start?.template ?? '');
  const [turns, setTurns] = useState<ChatTurn[]>(start?.messages ?? []);
  const [message, setMessage] = useState('');
  const text = isChat ? turns.map(({ content }) => content).join('\n') : template;
  const save = useSave((version: NewVersion) => addVersion(prompt.id, version), {
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
      {isChat ? (
        turns.map((turn, index) => (
          <TextField
            key={index}
            label={turn.role}
            multiline
            minRows={3}
            value={turn.content}
            onChange={(event) =>
              setTurns(
                turns.map((one, at) =>
                  at === index ? { ...one, content: event.target.value } : one,
                ),
              )
            }
          />
        ))
      ) : (
        <MarkdownEditor
          value={template}
          onChange={setTemplate}
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
          onChange={(event) => setMessage(event.target.value)}
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
    </Stack>
  );
}
