import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { saidOf } from '../../api/problem';
import type { Output, Reference, Terms } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { LinkField } from '../../shared/links/LinkField';
import { isLink } from '../../shared/links/links';
import { useSave } from '../../shared/saving/useSave';
import { changedTerms, writeTerms } from '../../shared/terms/chosen';
import { TermsFields } from '../../shared/terms/TermsFields';
import { OutputPicker } from './OutputPicker';
import { changeOutput } from './outputs';

/** What people say about an output; one form, since saving one part would lose what was typed in another. */
export function AboutForm({ output }: { output: Output }): ReactNode {
  const before = output.terms ?? {};
  const [terms, setTerms] = useState<Terms>(before);
  const [notes, setNotes] = useState(output.notes ?? '');
  const [link, setLink] = useState(output.link ?? '');
  const [basedOn, setBasedOn] = useState<Reference | null>(originOf(output));
  const changed = changedTerms(before, terms);
  const otherLink = link.trim() !== (output.link ?? '');
  const otherOrigin = basedOn?.id !== originOf(output)?.id;
  const dirty =
    Object.keys(changed).length > 0 || notes !== (output.notes ?? '') || otherLink || otherOrigin;
  const ready = dirty && (!otherLink || link.trim() === '' || isLink(link));
  const save = useSave(
    () =>
      changeOutput(
        output.id,
        {
          ...writeTerms(changed),
          notes,
          ...(otherLink && { link: link.trim() || null }),
          ...(otherOrigin && { basedOnId: basedOn?.id ?? null }),
        },
        output.version,
      ),
    { done: 'Saved', refresh: ['output', 'outputs', 'terms'] },
  );
  const submit = (): void => {
    if (ready && !save.isPending) save.mutate(undefined);
  };
  useSaveKey(submit);
  return (
    <Stack sx={{ gap: 2 }}>
      <Typography variant="h4" component="h2">
        Terms, origin and notes
      </Typography>
      <TermsFields kind="output" value={terms} onChange={setTerms} columns={2} />
      <LinkField
        value={link}
        onChange={(typed) => {
          save.reset();
          setLink(typed);
        }}
        problem={saidOf(save.error, 'link')}
      />
      <OutputPicker
        label="Based on"
        value={basedOn}
        onChange={(chosen) => {
          save.reset();
          setBasedOn(chosen);
        }}
        except={output.id}
        problem={saidOf(save.error, 'basedOnId')}
      />
      <TextField
        label="Notes"
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
        multiline
        minRows={3}
      />
      <Box>
        <Button variant="contained" disabled={!ready || save.isPending} onClick={submit}>
          Save
        </Button>
      </Box>
    </Stack>
  );
}

const originOf = ({ basedOnId, basedOn }: Output): Reference | null =>
  basedOnId ? (basedOn ?? { id: basedOnId }) : null;
