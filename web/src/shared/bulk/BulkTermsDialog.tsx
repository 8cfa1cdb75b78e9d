import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { RecordKind, TermReference, Vocabulary } from '../../api/types';
import { TermPicker } from '../terms/TermPicker';
import { useVocabularies } from '../terms/vocabularies';
import { BulkDialog } from './BulkDialog';
import type { Change, Target } from './target';
import { changeOf, type TermChange } from './termChange';

interface Props {
  kind: RecordKind;
  title: string;
  target: Target;
  onClose: () => void;
  onApply: (change: Change) => void;
}

const nothing = (vocabulary: string): TermChange => ({ vocabulary, add: [], remove: [] });

/** Terms of several vocabularies at once, to add and to remove. */
export function BulkTermsDialog({ kind, title, target, onClose, onApply }: Props): ReactNode {
  const vocabularies = (useVocabularies().data ?? []).filter(({ appliesTo }) =>
    appliesTo.includes(kind),
  );
  const [rows, setRows] = useState<TermChange[]>([nothing('tags')]);
  const set = (at: number, row: TermChange): void =>
    setRows(rows.map((one, index) => (index === at ? row : one)));
  const free = vocabularies.filter(({ key }) => rows.every(({ vocabulary }) => vocabulary !== key));
  const [next] = free;
  return (
    <BulkDialog
      kind={kind}
      title={title}
      target={target}
      change={changeOf(rows)}
      action="Apply"
      will="will change"
      onClose={onClose}
      onApply={onApply}
    >
      <Stack sx={{ gap: 2.5, pt: 1 }}>
        {rows.map((row, index) => {
          const vocabulary = vocabularies.find(({ key }) => key === row.vocabulary);
          return (
            <VocabularyRow
              key={row.vocabulary}
              row={row}
              vocabulary={vocabulary}
              choices={vocabulary ? [vocabulary, ...free] : free}
              onChange={(changed) => set(index, changed)}
            />
          );
        })}
        {next && (
          <Button
            startIcon={<AddIcon />}
            onClick={() => setRows([...rows, nothing(next.key)])}
            sx={{ alignSelf: 'flex-start' }}
          >
            Another vocabulary
          </Button>
        )}
      </Stack>
    </BulkDialog>
  );
}

interface RowProps {
  row: TermChange;
  vocabulary: Vocabulary | undefined;
  choices: Vocabulary[];
  onChange: (row: TermChange) => void;
}

function VocabularyRow({ row, vocabulary, choices, onChange }: RowProps): ReactNode {
  return (
    <Stack sx={{ gap: 1.5 }}>
      <TextField
        select
        label="Vocabulary"
        value={vocabulary ? row.vocabulary : ''}
        onChange={(event) => onChange(nothing(event.target.value))}
      >
        {choices.map(({ key, name }) => (
          <MenuItem key={key} value={key}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {vocabulary && (
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1.5, '& > *': { flex: 1 } }}>
          <TermPicker
            vocabulary={vocabulary}
            label={`Add to ${vocabulary.name}`}
            value={row.add}
            onChange={(add: TermReference[]) => onChange({ ...row, add })}
          />
          <TermPicker
            vocabulary={vocabulary}
            label={`Remove from ${vocabulary.name}`}
            value={row.remove}
            onChange={(remove: TermReference[]) => onChange({ ...row, remove })}
            creating={false}
            several
          />
        </Stack>
      )}
    </Stack>
  );
}
