import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { get } from '../../api/http';
import type { Agent, Page } from '../../api/types';
import { useCan } from '../../auth/me';

interface Props {
  /** Empty for none. */
  value: string;
  onChange: (agentId: string) => void;
}

/** Whose instructions and settings go to the model, found by its name; nothing where the organisation has no agents. */
export function AgentPicker({ value, onChange }: Props): ReactNode {
  const mayRead = useCan('agents:read');
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed);
  const { data: found = [] } = useQuery({
    queryKey: ['agents', 'names', words],
    queryFn: async () =>
      (
        await get<Page<Agent>>('/agents', {
          limit: 30,
          sort: 'name',
          ...(words.trim() && { q: words.trim() }),
        })
      ).items,
    placeholderData: keepPreviousData,
    enabled: mayRead,
  });
  // one that is gone, or that an address made up, is none
  const { data: chosen = null } = useQuery({
    queryKey: ['agent', value],
    queryFn: () => get<Agent>(`/agents/${value}`),
    enabled: mayRead && value !== '',
    retry: false,
  });
  if (!mayRead || (found.length === 0 && !typed && !chosen)) return null;
  return (
    <Autocomplete
      options={found}
      value={value === '' ? null : chosen}
      filterOptions={(options) => options}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onInputChange={(_, text, reason) => setTyped(reason === 'input' ? text : '')}
      onChange={(_, agent) => onChange(agent?.id ?? '')}
      renderInput={(parameters) => (
        <TextField {...parameters} label="Agent" placeholder="No agent" />
      )}
      sx={{ minWidth: 180, maxWidth: 240 }}
    />
  );
}
