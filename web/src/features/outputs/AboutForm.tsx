import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { saidOf } from '../../api/problem';
import type { Output, RecordKind, Reference, Terms } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { LinkField } from '../../shared/links/LinkField';
import { RecordField } from '../../shared/links/RecordField';
import { isLink } from '../../shared/links/links';
import { useSave } from '../../shared/saving/useSave';
import { changedTerms, writeTerms } from '../../shared/terms/chosen';
import { TermsFields } from '../../shared/terms/TermsFields';
import { changeOutput, type NewOutput } from './outputs';

/** What people say about an output; one form, since saving one part would lose what was typed in another. */
export function AboutForm({ output }: { output: Output }): ReactNode {
  const before = output.terms ?? {};
  const [terms, setTerms] = useState<Terms>(before);
  const [notes, setNotes] = useState(output.notes ?? '');
  const [link, setLink] = useState(output.link ?? '');
  const [date, setDate] = useState(output.date ?? '');
  const [language, setLanguage] = useState(output.language ?? '');
  const [version, setVersion] = useState(String(output.promptVersion ?? ''));
  const [links, setLinks] = useState(() => linksOf(output));
  const changed = changedTerms(before, terms);
  const otherLink = link.trim() !== (output.link ?? '');
  const said = {
    ...(otherLink && { link: link.trim() || null }),
    ...(notes !== (output.notes ?? '') && { notes }),
    ...(date && date !== output.date && { date }),
    ...(language.trim() !== (output.language ?? '') && { language: language.trim() || null }),
    ...changedLinks(output, links, version),
  };
  const dirty = Object.keys(changed).length > 0 || Object.keys(said).length > 0;
  const ready =
    dirty &&
    (date !== '' || !output.date) &&
    (!otherLink || link.trim() === '' || isLink(link)) &&
    isVersion(version);
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
  const field = (kind: RecordKind, name: LinkName, label: string): ReactNode => (
    <RecordField
      kind={kind}
      label={label}
      value={links[name]}
      onChange={(chosen) => {
        save.reset();
        setLinks({ ...links, [name]: chosen });
        // the number is of the prompt that it was chosen with
        if (name === 'promptId') setVersion('');
      }}
      {...(name === 'basedOnId' && { except: output.id })}
      problem={saidOf(save.error, name)}
    />
  );
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
      {field('output', 'basedOnId', 'Based on')}
      {field('prompt', 'promptId', 'Prompt')}
      {links.promptId && (
        <TextField
          label="Version of the prompt"
          value={version}
          onChange={(event) => {
            save.reset();
            setVersion(event.target.value.trim());
          }}
          error={!isVersion(version) || saidOf(save.error, 'promptVersion') !== undefined}
          helperText={
            saidOf(save.error, 'promptVersion') ??
            (isVersion(version)
              ? 'The current one where it is left empty'
              : 'A whole number from 1')
          }
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
      )}
      {field('agent', 'agentId', 'Agent')}
      {field('conversation', 'conversationId', 'Conversation')}
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

type LinkName = 'basedOnId' | 'promptId' | 'agentId' | 'conversationId';
type Links = Record<LinkName, Reference | null>;

function linksOf(output: Output): Links {
  const known = (id: string | null | undefined, record?: Reference | null): Reference | null =>
    id ? (record ?? { id }) : null;
  return {
    basedOnId: known(output.basedOnId, output.basedOn),
    promptId: known(output.promptId, output.prompt),
    agentId: known(output.agentId, output.agent),
    conversationId: known(output.conversationId),
  };
}

/** A version belongs to its prompt, and a message to its conversation: neither stays behind. */
function changedLinks(output: Output, links: Links, version: string): Partial<NewOutput> {
  const id = (name: LinkName): string | null => links[name]?.id ?? null;
  const differs = (name: LinkName): boolean => id(name) !== (output[name] ?? null);
  const promptVersion = links.promptId && version ? Number(version) : null;
  return {
    ...(differs('basedOnId') && { basedOnId: id('basedOnId') }),
    ...(differs('agentId') && { agentId: id('agentId') }),
    ...(differs('promptId') && { promptId: id('promptId') }),
    ...((differs('promptId') || promptVersion !== (output.promptVersion ?? null)) && {
      promptVersion,
    }),
    ...(differs('conversationId') && { conversationId: id('conversationId'), messageId: null }),
  };
}

const isVersion = (typed: string): boolean => typed === '' || /^[1-9]\d{0,8}$/.test(typed);
