import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { saidOf } from '../../api/problem';
import type { Output, Terms } from '../../api/types';
import { SOURCES } from '../../shared/bulk/fieldChange';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { LinkField } from '../../shared/links/LinkField';
import { isLink } from '../../shared/links/links';
import { useSave } from '../../shared/saving/useSave';
import { changedTerms, writeTerms } from '../../shared/terms/chosen';
import { TermsFields } from '../../shared/terms/TermsFields';
import { changedOrigin, originOf } from './origin';
import { OriginFields } from './OriginFields';
import { changeOutput } from './outputs';

/** What people say about an output; one form, since saving one part would lose what was typed in another. */
export function AboutForm({ output }: { output: Output }): ReactNode {
  const before = output.terms ?? {};
  const [terms, setTerms] = useState<Terms>(before);
  const [notes, setNotes] = useState(output.notes ?? '');
  const [link, setLink] = useState(output.link ?? '');
  const [date, setDate] = useState(output.date ?? '');
  const [language, setLanguage] = useState(output.language ?? '');
  const [model, setModel] = useState(output.model ?? '');
  const [source, setSource] = useState(output.source ?? '');
  const [origin, setOrigin] = useState(() => originOf(output));
  const changed = changedTerms(before, terms);
  const otherLink = link.trim() !== (output.link ?? '');
  const said = {
    ...(otherLink && { link: link.trim() || null }),
    ...(notes !== (output.notes ?? '') && { notes }),
    ...(date && date !== output.date && { date }),
    ...(language.trim() !== (output.language ?? '') && { language: language.trim() || null }),
    ...(model.trim() !== (output.model ?? '') && { model: model.trim() || null }),
    ...(source && source !== output.source && { source }),
    ...changedOrigin(output, origin),
  };
  const dirty = Object.keys(changed).length > 0 || Object.keys(said).length > 0;
  const ready =
    dirty && (date !== '' || !output.date) && (!otherLink || link.trim() === '' || isLink(link));
  const save = useSave(
    () => changeOutput(output.id, { ...writeTerms(changed), ...said }, output.version),
    {
      done: 'Saved',
      refresh: ['output', 'outputs', 'terms', 'prompt', 'agent'],
    },
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
      <OriginFields
        value={origin}
        onChange={(chosen) => {
          save.reset();
          setOrigin(chosen);
        }}
        problem={(field) => saidOf(save.error, field)}
        except={output.id}
      />
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
        <TextField
          type="date"
          label="Date"
          value={date}
          onChange={(event) => setDate(event.target.value)}
          sx={{ flex: 1 }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          label="Language"
          value={language}
          onChange={(event) => {
            save.reset();
            setLanguage(event.target.value);
          }}
          placeholder="en"
          error={saidOf(save.error, 'language') !== undefined}
          helperText={saidOf(save.error, 'language')}
          sx={{ flex: 1 }}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 35 } }}
        />
      </Stack>
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
        <TextField
          label="Model as sent"
          value={model}
          onChange={(event) => setModel(event.target.value)}
          sx={{ flex: 1 }}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 200 } }}
        />
        <TextField
          select
          label="Source"
          value={source}
          onChange={(event) => setSource(event.target.value)}
          sx={{ flex: 1 }}
          slotProps={{ inputLabel: { shrink: true } }}
        >
          {SOURCES.map(([value, said]) => (
            <MenuItem key={value} value={value}>
              {said}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
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
