import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import type { TermReference } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { TermPicker } from '../../shared/terms/TermPicker';
import { useVocabularies } from '../../shared/terms/vocabularies';

export interface TermChange {
  vocabulary: string;
  add: TermReference[];
  remove: TermReference[];
}

interface Props {
  count: number;
  onClose: () => void;
  onApply: (change: TermChange) => void;
}

export function BulkTermsDialog({ count, onClose, onApply }: Props): ReactNode {
  const vocabularies = (useVocabularies().data ?? []).filter(({ appliesTo }) =>
    appliesTo.includes('output'),
  );
  const [key, setKey] = useState('tags');
  const [add, setAdd] = useState<TermReference[]>([]);
  const [remove, setRemove] = useState<TermReference[]>([]);
  const vocabulary = vocabularies.find((one) => one.key === key);
  const ready = add.length + remove.length > 0;
  const apply = (): void => onApply({ vocabulary: key, add, remove });
  useSaveKey(apply, ready);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="bulk-terms-title">
      <DialogTitle id="bulk-terms-title">Terms of {plural(count, 'output')}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField
            select
            label="Vocabulary"
            value={vocabulary ? key : ''}
            onChange={(event) => {
              setKey(event.target.value);
              setAdd([]);
              setRemove([]);
            }}
          >
            {vocabularies.map((one) => (
              <MenuItem key={one.key} value={one.key}>
                {one.name}
              </MenuItem>
            ))}
          </TextField>
          {vocabulary && (
            <>
              <TermPicker vocabulary={vocabulary} label="Add" value={add} onChange={setAdd} />
              <TermPicker
                vocabulary={vocabulary}
                label="Remove"
                value={remove}
                onChange={setRemove}
                creating={false}
                several
              />
            </>
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={!ready} onClick={apply}>
          Apply
        </Button>
      </DialogActions>
    </Dialog>
  );
}
