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
      link: agent?.link ?? '',
      terms: agent?.terms ?? {},
    },
    agent ? { version: agent.version } : {},
  );
  const { name, description, instructions, link, terms } = draft.value;
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
  const submit = (): void => {
    if (name.trim() && !save.isPending) save.mutate(undefined);
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
          <TextField
            label="Link"
            type="url"
            value={link}
            onChange={(event) => draft.change({ link: event.target.value })}
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
        <Button variant="contained" disabled={!name.trim() || save.isPending} onClick={submit}>
          Save
        </Button>
      </DialogActions>
      {leaving.dialog}
    </Dialog>
  );
}
