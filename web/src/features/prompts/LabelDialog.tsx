import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Prompt } from '../../api/types';
import { useSave } from '../../shared/saving/useSave';
import { useLabelRules, useVersionChecklist } from './checklists';
import { setLabel } from './prompts';

interface Props {
  prompt: Prompt;
  number: number;
  onClose: () => void;
  onChecks: () => void;
}

export function LabelDialog({ prompt, number, onClose, onChecks }: Props): ReactNode {
  const [label, setName] = useState('production');
  const { data: rules = [] } = useLabelRules();
  const { data: checklist } = useVersionChecklist(prompt.id, number);
  const save = useSave(() => setLabel(prompt, label.trim(), number), {
    done: `“${label}” points at version ${number}`,
    refresh: ['prompt', 'prompts'],
    onDone: onClose,
  });
  const demands = rules.some((rule) => rule.label === label.trim() && rule.requiresQa);
  const missing = (checklist?.items ?? []).filter(({ passed }) => !passed).map(({ what }) => what);
  const unfinished = demands && checklist && (missing.length > 0 || checklist.items.length === 0);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="label-title">
      <DialogTitle id="label-title">Label version {number}</DialogTitle>
      <DialogContent>
        <Typography sx={{ color: 'text.secondary', mb: 2 }}>
          Programs that fetch the prompt by a label get the version it points at.
        </Typography>
        <Autocomplete
          freeSolo
          options={[
            ...new Set([
              'production',
              'staging',
              ...Object.keys(prompt.labels ?? {}),
              ...rules.map((rule) => rule.label),
            ]),
          ]}
          inputValue={label}
          onInputChange={(_, text) => setName(text)}
          renderInput={(input) => <TextField {...input} label="Label" />}
        />
        {unfinished && (
          <Alert
            severity="warning"
            sx={{ mt: 2 }}
            action={
              <Button size="small" color="inherit" onClick={onChecks}>
                Open checks
              </Button>
            }
          >
            “{label.trim()}” demands a finished checklist.{' '}
            {missing.length > 0
              ? `Missing: ${missing.join(', ')}.`
              : 'There is nothing to check on this version yet.'}
          </Alert>
        )}
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          disabled={!label.trim() || save.isPending || Boolean(unfinished)}
          onClick={() => save.mutate(undefined)}
        >
          Set label
        </Button>
      </DialogActions>
    </Dialog>
  );
}
