import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type { Term, Vocabulary } from '../../api/types';
import { useCan, useMe } from '../../auth/me';
import { pathOf, useGroups } from '../groups/groups';

/** The vocabulary whose terms can be kept from others, and with them the records that carry them. */
export const LIMITABLE = 'output-libraries';

interface Props {
  vocabulary: Vocabulary;
  term: Term;
  /** Ids of groups; none for everybody. */
  value: string[];
  onChange: (groups: string[]) => void;
}

/** Which groups a term and its records are open to; nothing for those who do not manage groups. */
export function OpenTo({ vocabulary, term, value, onChange }: Props): ReactNode {
  const may = useCan('members:write') && vocabulary.key === LIMITABLE;
  const mine = useMe().data?.groups?.map(({ id }) => id) ?? [];
  const groups = useGroups(may).data;
  if (!may || !groups) return null;
  const gone = value.filter((id) => !groups.some((group) => group.id === id));
  const locksOut = value.length > 0 && !value.some((id) => mine.includes(id));
  return (
    <Autocomplete
      multiple
      options={[...groups.map(({ id }) => id), ...gone]}
      value={value}
      onChange={(_, chosen) => onChange(chosen)}
      getOptionLabel={(id) => {
        const group = groups.find((one) => one.id === id);
        return group ? pathOf(group, groups) : 'A group that was deleted';
      }}
      noOptionsText="There are no such groups"
      renderInput={(input) => (
        <TextField
          {...input}
          label="Open to"
          placeholder={value.length === 0 ? 'Everybody' : ''}
          slotProps={{ ...input.slotProps, inputLabel: { shrink: true } }}
          helperText={
            locksOut
              ? `You are in none of these groups: what is in “${term.name}” is kept from you too.`
              : value.length > 0
                ? 'Nobody else sees what is in it, in lists, search, files or exports.'
                : 'Choose groups to keep what is in it from everybody else.'
          }
        />
      )}
    />
  );
}
