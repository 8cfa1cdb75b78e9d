import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useDeferredValue, useState, type ReactNode } from 'react';
import type { Term, TermReference, Vocabulary } from '../../api/types';
import { useCan } from '../../auth/me';
import { newTerm } from './chosen';
import { LimitedMark } from './LimitedMark';
import { Dot } from './TermChip';
import { useTerms } from './vocabularies';

interface Props {
  vocabulary: Vocabulary;
  value: TermReference[];
  onChange: (value: TermReference[]) => void;
  /** Whether terms that do not exist yet may be named; also needs the permission. */
  creating?: boolean;
  /** Choose several even from a vocabulary that assigns one: filters do. */
  several?: boolean;
  label?: string;
}

const matching = createFilterOptions<TermReference>({ stringify: ({ name }) => name, limit: 60 });

/** Type-ahead over a vocabulary's terms, with creation in place. */
export function TermPicker(props: Props): ReactNode {
  const { vocabulary, value, onChange, creating = true, several, label } = props;
  const mayWrite = useCan('vocabularies:write');
  const mayCreate = mayWrite && creating;
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const terms = useTerms(vocabulary.key, useDeferredValue(typed.trim()), open);
  const many = several ?? vocabulary.cardinality === 'many';
  const take = (chosen: (TermReference | string)[]): void =>
    onChange(chosen.map((term) => (typeof term === 'string' ? newTerm(term.trim()) : term)));

  const shared = {
    options: (terms.data ?? []) as TermReference[],
    open,
    onOpen: () => setOpen(true),
    onClose: () => setOpen(false),
    loading: terms.isFetching,
    inputValue: typed,
    onInputChange: (_: unknown, text: string) => setTyped(text),
    getOptionLabel: (term: TermReference | string) => (typeof term === 'string' ? term : term.name),
    isOptionEqualToValue: (a: TermReference, b: TermReference) => key(a) === key(b),
    filterOptions: (
      options: TermReference[],
      state: { inputValue: string; getOptionLabel: (o: TermReference) => string },
    ) => withNew(matching(options, state), state.inputValue.trim(), mayCreate),
    renderOption: (
      attributes: React.HTMLAttributes<HTMLLIElement> & { key?: unknown },
      term: TermReference,
    ) => {
      const { key: _key, ...rest } = attributes;
      return (
        <Box component="li" {...rest} key={key(term)} sx={{ gap: 1 }}>
          <Dot colour={term.colour} />
          {term.id ? term.name : `Create “${term.name}”`}
          {isLimited(term) && <LimitedMark />}
        </Box>
      );
    },
    noOptionsText: terms.isFetching
      ? 'Looking…'
      : creating && !mayWrite
        ? 'No such term, and creating one needs the permission vocabularies:write.'
        : 'No such term',
    autoHighlight: true,
    fullWidth: true,
    size: 'small' as const,
  };
  const text = label ?? vocabulary.name + (vocabulary.required ? ' *' : '');
  return many ? (
    <Autocomplete
      {...shared}
      multiple
      freeSolo={false}
      filterSelectedOptions
      value={value}
      onChange={(_, chosen) => take(chosen)}
      renderInput={(input) => <TextField {...input} label={text} />}
    />
  ) : (
    <Autocomplete
      {...shared}
      value={value[0] ?? null}
      onChange={(_, chosen) => take(chosen ? [chosen] : [])}
      renderInput={(input) => <TextField {...input} label={text} />}
    />
  );
}

const isLimited = ({ limited, ...term }: TermReference & Pick<Term, 'groups'>): boolean =>
  limited ?? (term.groups ?? []).length > 0;

const key = ({ slug, id, name }: TermReference): string => slug || id || `new:${name}`;

function withNew(found: TermReference[], typed: string, allowed: boolean): TermReference[] {
  const known = found.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
  return allowed && typed && !known ? [...found, newTerm(typed)] : found;
}
