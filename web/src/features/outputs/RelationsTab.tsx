import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Output, Terms } from '../../api/types';
import { useCan } from '../../auth/me';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { useSave } from '../../shared/saving/useSave';
import { changedTerms, writeTerms } from '../../shared/terms/chosen';
import { TermsFields } from '../../shared/terms/TermsFields';
import { TermsShown } from '../../shared/terms/TermsShown';
import { changeOutput } from './outputs';
import { Relations } from './Relations';

export function RelationsTab({ output }: { output: Output }): ReactNode {
  const mayWrite = useCan('outputs:write') && !output.deletedAt;
  return (
    <Box
      sx={{ display: 'grid', gap: 4, gridTemplateColumns: { md: 'minmax(0, 5fr) minmax(0, 6fr)' } }}
    >
      <section>
        <Typography variant="h4" component="h2" sx={{ mb: 1.5 }}>
          Where it comes from
        </Typography>
        <Relations output={output} />
      </section>
      <section>
        {mayWrite ? (
          <TermsForm key={output.version} output={output} />
        ) : (
          <TermsShown terms={output.terms ?? {}} kind="output" />
        )}
      </section>
    </Box>
  );
}

function TermsForm({ output }: { output: Output }): ReactNode {
  const before = output.terms ?? {};
  const [terms, setTerms] = useState<Terms>(before);
  const [notes, setNotes] = useState(output.notes ?? '');
  const changed = changedTerms(before, terms);
  const dirty = Object.keys(changed).length > 0 || notes !== (output.notes ?? '');
  const save = useSave(
    () => changeOutput(output.id, { ...writeTerms(changed), notes }, output.version),
    { done: 'Saved', refresh: ['output', 'outputs', 'terms'] },
  );
  const submit = (): void => {
    if (dirty && !save.isPending) save.mutate(undefined);
  };
  useSaveKey(submit);
  return (
    <Stack sx={{ gap: 2 }}>
      <Typography variant="h4" component="h2">
        Terms and notes
      </Typography>
      <TermsFields kind="output" value={terms} onChange={setTerms} columns={2} />
      <TextField
        label="Notes"
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
        multiline
        minRows={3}
      />
      <Box>
        <Button variant="contained" disabled={!dirty || save.isPending} onClick={submit}>
          Save
        </Button>
      </Box>
    </Stack>
  );
}
