import Button from '@mui/material/Button';
import InputBase from '@mui/material/InputBase';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Popover from '@mui/material/Popover';
import Stack from '@mui/material/Stack';
import { useRef, useState, type ReactNode } from 'react';
import type { Output, Reference, Vocabulary } from '../../api/types';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { RecordField } from '../../shared/links/RecordField';
import { chosenOf } from '../../shared/terms/chosen';
import { TermPicker } from '../../shared/terms/TermPicker';
import { fieldChange, linkChange, termsChange, type CellChange, type Link } from './cells';

interface Props {
  output: Output;
  label: string;
  anchor: HTMLElement | null;
  onClose: () => void;
  /** Null where nothing changed. */
  onDone: (change: CellChange | null) => void;
}

export function TextCell({
  output,
  label,
  field,
  onClose,
  onDone,
}: Props & { field: 'title' | 'date' }): ReactNode {
  const before = output[field] ?? '';
  const [typed, setTyped] = useState(before);
  // Enter and Escape take the field away, which leaves it too
  const over = useRef(false);
  const end = (keep: boolean): void => {
    if (over.current) return;
    over.current = true;
    const value = typed.trim();
    if (!keep) onClose();
    else onDone(value && value !== before ? fieldChange(label, field, value) : null);
  };
  return (
    <InputBase
      autoFocus
      fullWidth
      type={field === 'date' ? 'date' : 'text'}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end(true);
        if (event.key === 'Escape') end(false);
      }}
      inputProps={{ 'aria-label': `${label} of ${output.title || 'Untitled'}`, maxLength: 300 }}
      sx={{ border: 1, borderColor: 'primary.main', borderRadius: '8px', px: 1, font: 'inherit' }}
    />
  );
}

const STARS = [5, 4, 3, 2, 1];

export function RatingMenu({ output, label, anchor, onClose, onDone }: Props): ReactNode {
  const choose = (rating: number | null): void =>
    onDone(rating === (output.rating ?? null) ? null : fieldChange(label, 'rating', rating));
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={onClose}>
      {STARS.map((stars) => (
        <MenuItem key={stars} selected={output.rating === stars} onClick={() => choose(stars)}>
          {stars} of 5
        </MenuItem>
      ))}
      <MenuItem selected={output.rating == null} onClick={() => choose(null)}>
        Not rated
      </MenuItem>
    </Menu>
  );
}

export function TermsPopover({
  output,
  label,
  vocabulary,
  anchor,
  onClose,
  onDone,
}: Props & { vocabulary: Vocabulary }): ReactNode {
  const before = chosenOf(output.terms, vocabulary.key);
  const [chosen, setChosen] = useState(before);
  const named = (terms: typeof before): string =>
    terms
      .map(({ id, name }) => id || name)
      .sort()
      .join();
  const keep = (): void =>
    onDone(
      named(before) === named(chosen)
        ? null
        : termsChange(vocabulary, {
            [vocabulary.key]: vocabulary.cardinality === 'many' ? chosen : (chosen[0] ?? null),
          }),
    );
  return (
    <CellForm output={output} label={label} anchor={anchor} onClose={onClose} onKeep={keep}>
      <TermPicker vocabulary={vocabulary} value={chosen} onChange={setChosen} />
    </CellForm>
  );
}

export function LinkPopover({
  output,
  label,
  link,
  anchor,
  onClose,
  onDone,
}: Props & { link: Link }): ReactNode {
  const before = (link === 'agent' ? output.agentId : output.promptId) ?? null;
  const [chosen, setChosen] = useState<Reference | null>(
    before === null ? null : (output[link] ?? { id: before }),
  );
  const id = chosen?.id ?? null;
  const keep = (): void => onDone(id === before ? null : linkChange(label, link, id));
  return (
    <CellForm output={output} label={label} anchor={anchor} onClose={onClose} onKeep={keep}>
      <RecordField kind={link} label={label} value={chosen} onChange={setChosen} />
    </CellForm>
  );
}

function CellForm({
  output,
  label,
  anchor,
  onClose,
  onKeep,
  children,
}: Omit<Props, 'onDone'> & { onKeep: () => void; children: ReactNode }): ReactNode {
  useSaveKey(onKeep);
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        paper: { role: 'dialog', 'aria-label': `${label} of ${output.title || 'Untitled'}` },
      }}
    >
      <Stack
        component="form"
        sx={{ gap: 1.5, p: 2, width: 320 }}
        onSubmit={(event) => {
          event.preventDefault();
          onKeep();
        }}
      >
        {children}
        <Stack direction="row" sx={{ gap: 1, justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained">
            Save
          </Button>
        </Stack>
      </Stack>
    </Popover>
  );
}
