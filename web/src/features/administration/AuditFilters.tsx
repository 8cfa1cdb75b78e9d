import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useEffect, useState, type ReactNode } from 'react';
import { usePeople } from '../../shared/people/people';
import { useKeys } from '../keys/keys';
import { useAuditActions } from './audit';
import type { AuditFilter } from './auditFilter';

interface Props {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

const PAUSE = 400;

/** What there is to ask for comes from the trail itself. */
export function AuditFilters({ filter, onChange }: Props): ReactNode {
  const actions = useAuditActions().data ?? [];
  const people = usePeople();
  const keys = useKeys().data?.pages.flatMap(({ items }) => items) ?? [];
  const kinds = [...new Set(actions.map(({ recordKind }) => recordKind))];
  const set = (change: AuditFilter): void => onChange({ ...filter, ...change });
  return (
    <Stack
      component="section"
      aria-label="Filters"
      direction="row"
      sx={{ columnGap: 1.5, rowGap: 1.75, mb: 2, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <Typed label="Words" value={filter.q} onChange={(q) => set({ q })} />
      <Choice
        label="Kind"
        any="Everything"
        value={filter.recordKind}
        choices={kinds.map((kind) => [kind, kind])}
        onChange={(recordKind) => set({ recordKind, action: undefined })}
      />
      <Choice
        label="Action"
        any="Any"
        value={filter.action}
        choices={[
          ...new Set(
            actions
              .filter(({ recordKind }) => !filter.recordKind || recordKind === filter.recordKind)
              .map(({ action }) => action),
          ),
        ].map((action) => [action, action])}
        onChange={(action) => set({ action })}
      />
      <Choice
        label="Person"
        any="Anybody"
        value={filter.personId}
        choices={people.map(({ id, name }) => [id, name])}
        onChange={(personId) => set({ personId })}
      />
      {(keys.length > 0 || filter.keyId) && (
        <Choice
          label="API key"
          any="Any or none"
          value={filter.keyId}
          choices={keys.map(({ id, name }) => [id, name])}
          onChange={(keyId) => set({ keyId })}
        />
      )}
      <Typed label="Address" value={filter.address} onChange={(address) => set({ address })} />
      <Typed label="Record" value={filter.recordId} onChange={(recordId) => set({ recordId })} />
      <Day label="From" value={filter.from} onChange={(from) => set({ from })} />
      <Day label="Until" value={filter.until} onChange={(until) => set({ until })} />
      {Object.values(filter).some(Boolean) && (
        <Box>
          <Button onClick={() => onChange({})}>Clear the filters</Button>
        </Box>
      )}
    </Stack>
  );
}

interface Field {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function Choice({
  label,
  any,
  value = '',
  choices,
  onChange,
}: Field & { any: string; choices: [value: string, label: string][] }): ReactNode {
  const known = choices.some(([id]) => id === value);
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value || undefined)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={{ minWidth: 140, maxWidth: 240 }}
    >
      <MenuItem value="">{any}</MenuItem>
      {value && !known && <MenuItem value={value}>{value}</MenuItem>}
      {choices.map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Asks when typing pauses. */
function Typed({ label, value = '', onChange }: Field): ReactNode {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim() || undefined), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextField
      type="search"
      label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 170 }}
    />
  );
}

function Day({ label, value = '', onChange }: Field): ReactNode {
  return (
    <TextField
      type="date"
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value || undefined)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 148 }}
    />
  );
}
