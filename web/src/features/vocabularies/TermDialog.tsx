import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Alert from '@mui/material/Alert';
import { useState, type ReactNode } from 'react';
import type { Term, Vocabulary } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { useSave } from '../../shared/saving/useSave';
import { AttributeFields } from './AttributeFields';
import { OpenTo } from './OpenTo';
import { attributePatch, rowsOf } from './attributes';
import { possibleParents } from './termTree';
import { useMerge } from './useMerge';
import { changeTerm, type TermChange } from './vocabularies';

interface Props {
  vocabulary: Vocabulary;
  term: Term;
  all: Term[];
  onClose: () => void;
}

const COLOURS = [
  '#2f7d77',
  '#255a8c',
  '#6b4fa0',
  '#a03a6b',
  '#b3402f',
  '#b86a2a',
  '#7d7a1f',
  '#3f7f45',
  '#6b7280',
];

export function TermDialog({ vocabulary, term, all, onClose }: Props): ReactNode {
  const [name, setName] = useState(term.name);
  const [description, setDescription] = useState(term.description ?? '');
  const [colour, setColour] = useState(term.colour ?? null);
  const [parentId, setParentId] = useState(term.parentId ?? '');
  const before = term.groups ?? [];
  const [groups, setGroups] = useState(before);
  const [attributes, setAttributes] = useState(() => rowsOf(term.attributes));
  const refresh = [
    'terms',
    'output',
    'outputs',
    'conversation',
    'conversations',
    'prompts',
    'agents',
  ];
  const save = useSave((change: TermChange) => changeTerm(vocabulary.key, term, change), {
    refresh,
    onDone: onClose,
  });
  const { merge, pending: merging } = useMerge(vocabulary);
  const typed = name.trim().toLowerCase();
  // the server refuses a second term of a name; what is meant is mostly that both are the same
  const same = all.find((one) => one.id !== term.id && one.name.toLowerCase() === typed);
  const busy = save.isPending || merging;
  const submit = (): void => {
    if (!name.trim() || busy) return;
    if (same) {
      merge(term, same, onClose);
      return;
    }
    save.mutate({
      name: name.trim(),
      description: description || null,
      colour,
      attributes: attributePatch(attributes, term.attributes),
      ...(vocabulary.hierarchical && { parentId: parentId || null }),
      ...([...groups].sort().join() !== [...before].sort().join() && { groups }),
    });
  };
  useSaveKey(submit);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="term-title">
      <DialogTitle id="term-title">{term.name}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField label="Name" value={name} onChange={(event) => setName(event.target.value)} />
          {same && (
            <Alert severity="warning">
              There is a term “{same.name}” already. Merging moves the{' '}
              {plural(term.count ?? 0, 'use')} of “{term.name}” to it; “{term.name}” is gone then.
              It can be undone for 10 minutes.
            </Alert>
          )}
          <TextField
            label="Description"
            value={description}
            onChange={(event) => setDescription(event.target.value)}
          />
          {vocabulary.hierarchical && (
            <TextField
              select
              label="Under"
              value={parentId}
              onChange={(event) => setParentId(event.target.value)}
            >
              <MenuItem value="">At the top</MenuItem>
              {possibleParents(all, term).map((one) => (
                <MenuItem key={one.id} value={one.id}>
                  {one.name}
                </MenuItem>
              ))}
            </TextField>
          )}
          <Stack direction="row" role="group" aria-label="Colour" sx={{ gap: 1, flexWrap: 'wrap' }}>
            {[null, ...COLOURS].map((one) => (
              <Box
                key={one ?? 'none'}
                component="button"
                type="button"
                aria-label={one ? `Colour ${one}` : 'No colour'}
                aria-pressed={colour === one}
                onClick={() => setColour(one)}
                sx={{
                  width: 28,
                  height: 28,
                  cursor: 'pointer',
                  borderRadius: '50%',
                  bgcolor: one ?? 'transparent',
                  border: '2px solid',
                  borderColor: colour === one ? 'text.primary' : 'divider',
                }}
              />
            ))}
          </Stack>
          <OpenTo vocabulary={vocabulary} term={term} value={groups} onChange={setGroups} />
          <AttributeFields rows={attributes} onChange={setAttributes} />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={!name.trim() || busy} onClick={submit}>
          {same ? `Merge into “${same.name}”` : 'Save'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
