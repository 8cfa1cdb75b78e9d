import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Agent, Terms } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
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
  const [name, setName] = useState(agent?.name ?? '');
  const [description, setDescription] = useState(agent?.description ?? '');
  const [instructions, setInstructions] = useState(agent?.instructions ?? '');
  const [link, setLink] = useState(agent?.link ?? '');
  const [terms, setTerms] = useState<Terms>(agent?.terms ?? {});
  const navigate = useNavigate();
  const save = useSave(
    () =>
      saveAgent(agent, {
        name: name.trim(),
        description,
        instructions,
        link: link.trim() || null,
        ...writeTerms(changedTerms(agent?.terms ?? {}, terms)),
      }),
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
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="agent-title">
      <DialogTitle id="agent-title">{agent ? `Change ${agent.name}` : 'New agent'}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField label="Name" value={name} onChange={(event) => setName(event.target.value)} />
          <TextField
            label="Description"
            value={description}
            onChange={(event) => setDescription(event.target.value)}
            multiline
          />
          <TextField
            label="Instructions"
            value={instructions}
            onChange={(event) => setInstructions(event.target.value)}
            multiline
            minRows={5}
            maxRows={14}
          />
          <TextField
            label="Link"
            type="url"
            value={link}
            onChange={(event) => setLink(event.target.value)}
          />
          <TermsFields kind="agent" value={terms} onChange={setTerms} />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={!name.trim() || save.isPending} onClick={submit}>
          Save
        </Button>
      </DialogActions>
    </Dialog>
  );
}
