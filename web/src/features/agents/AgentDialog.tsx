import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Agent } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { DraftNotice } from '../../shared/saving/DraftNotice';
import { useDraft } from '../../shared/saving/useDraft';
import { useLeaving } from '../../shared/saving/useLeaving';
import { useSave } from '../../shared/saving/useSave';
import { changedTerms, writeTerms } from '../../shared/terms/chosen';
import { TermsFields } from '../../shared/terms/TermsFields';
import { areRight, sentSettings } from '../prompts/settings';
import { SettingsFields } from '../prompts/SettingsFields';
import { saveAgent } from './agents';

export function AgentDialog({
  agent,
  onClose,
}: {
  agent: Agent | null;
  onClose: () => void;
}): ReactNode {
  const draft = useDraft(
    agent ? `agent.${agent.id}` : 'agent',
    {
      name: agent?.name ?? '',
      description: agent?.description ?? '',
      instructions: agent?.instructions ?? '',
      configuration: agent?.configuration ?? {},
      platform: agent?.platform ?? '',
      notes: agent?.notes ?? '',
      link: agent?.link ?? '',
      terms: agent?.terms ?? {},
    },
    agent ? { version: agent.version } : {},
  );
  const { name, description, instructions, configuration, platform, notes, link, terms } =
    draft.value;
  const leaving = useLeaving(draft);
  const close = (): void => leaving.leave(onClose);
  const navigate = useNavigate();
  const save = useSave(
    () =>
      draft.endsWith(
        saveAgent(agent, {
          name: name.trim(),
          description,
          instructions,
          // what is left out of a patch would stay, so each setting that is gone is named
          configuration: {
            ...Object.fromEntries(
              Object.keys(agent?.configuration ?? {}).map((setting) => [setting, null]),
            ),
            ...sentSettings(configuration),
          },
          platform: platform.trim() || null,
          notes: notes.trim() ? notes : null,
          link: link.trim() || null,
          ...writeTerms(changedTerms(agent?.terms ?? {}, terms)),
        }),
      ),
    {
      done: 'Saved',
      refresh: ['agents', 'agent'],
      onDone: (saved) => {
        onClose();
        void navigate(`/agents/${saved.id}`);
      },
    },
  );
  const ready = name.trim() !== '' && areRight(configuration) && !save.isPending;
  const submit = (): void => {
    if (ready) save.mutate(undefined);
  };
  useSaveKey(submit);
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="agent-title">
      <DialogTitle id="agent-title">{agent ? `Change ${agent.name}` : 'New agent'}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <DraftNotice draft={draft} since="Saving puts yours in its place." />
          <TextField
            label="Name"
            value={name}
            onChange={(event) => draft.change({ name: event.target.value })}
          />
          <TextField
            label="Description"
            value={description}
            onChange={(event) => draft.change({ description: event.target.value })}
            multiline
          />
          <TextField
            label="Instructions"
            value={instructions}
            onChange={(event) => draft.change({ instructions: event.target.value })}
            multiline
            minRows={5}
            maxRows={14}
          />
          <SettingsFields
            settings={configuration}
            onChange={(next) => draft.change({ configuration: next })}
            hint="Models are asked with them when the chat asks in the name of this agent. What the prompt or the chat says itself goes before them."
          />
          <TextField
            label="Platform"
            value={platform}
            placeholder="ChatGPT"
            helperText="Where it lives"
            onChange={(event) => draft.change({ platform: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 100 } }}
          />
          <TextField
            label="Link"
            type="url"
            value={link}
            onChange={(event) => draft.change({ link: event.target.value })}
          />
          <TextField
            label="Notes"
            value={notes}
            multiline
            maxRows={10}
            onChange={(event) => draft.change({ notes: event.target.value })}
          />
          <TermsFields
            kind="agent"
            value={terms}
            onChange={(chosen) => draft.change({ terms: chosen })}
          />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={close}>Cancel</Button>
        <Button variant="contained" disabled={!ready} onClick={submit}>
          Save
        </Button>
      </DialogActions>
      {leaving.dialog}
    </Dialog>
  );
}
