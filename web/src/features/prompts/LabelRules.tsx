import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { LabelRule } from '../../api/types';
import { useCan } from '../../auth/me';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { setLabelRule, useLabelRules } from './checklists';

const USUAL = ['production', 'staging'];

/** Which labels can be moved only to a version whose checklist is finished. */
export function LabelRules(): ReactNode {
  return (
    <Stack component="section" sx={{ gap: 1 }}>
      <Typography variant="h4" component="h2">
        Labels that demand a finished checklist
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        Such a label cannot be moved to a version on which something is unchecked or failed. Where
        it points now, it stays.
      </Typography>
      <Answer query={useLabelRules()}>{(rules) => <Rules rules={rules} />}</Answer>
    </Stack>
  );
}

function Rules({ rules }: { rules: LabelRule[] }): ReactNode {
  const mayWrite = useCan('organization:write');
  const [name, setName] = useState('');
  const set = useSave(
    ({ rule, demands }: { rule: Pick<LabelRule, 'label' | 'version'>; demands: boolean }) =>
      setLabelRule(rule, demands),
    {
      done: ({ label, requiresQa }) =>
        requiresQa ? `“${label}” demands a finished checklist` : `“${label}” demands nothing`,
      refresh: ['label-rules'],
      onDone: () => setName(''),
    },
  );
  const missing = USUAL.filter((label) => !rules.some((rule) => rule.label === label));
  const all = [
    ...rules,
    ...missing.map((label) => ({ label, requiresQa: false, version: 0 })),
  ].sort((a, b) => a.label.localeCompare(b.label));
  const typed = name.trim();
  return (
    <>
      {all.map((rule) => (
        <FormControlLabel
          key={rule.label}
          label={rule.label}
          control={
            <Switch
              checked={rule.requiresQa}
              disabled={!mayWrite || set.isPending}
              onChange={(_, demands) => set.mutate({ rule, demands })}
            />
          }
        />
      ))}
      {mayWrite && (
        <Stack
          component="form"
          direction="row"
          sx={{ gap: 1 }}
          onSubmit={(event) => {
            event.preventDefault();
            const known = all.find(({ label }) => label === typed);
            if (typed) set.mutate({ rule: known ?? { label: typed, version: 0 }, demands: true });
          }}
        >
          <TextField
            label="Another label"
            value={name}
            onChange={(event) => setName(event.target.value)}
            sx={{ flex: 1, maxWidth: 320 }}
          />
          <Button type="submit" variant="outlined" disabled={!typed || set.isPending}>
            Demand
          </Button>
        </Stack>
      )}
    </>
  );
}
