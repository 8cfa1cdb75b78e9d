import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/http';
import type { Agent, Page } from '../../api/types';
import { useCan } from '../../auth/me';

interface Props {
  /** Empty for none. */
  value: string;
  onChange: (agentId: string) => void;
}

/** Whose instructions and settings go to the model; nothing where the organisation has no agents. */
export function AgentPicker({ value, onChange }: Props): ReactNode {
  const mayRead = useCan('agents:read');
  const { data: agents = [] } = useQuery({
    queryKey: ['agents', 'names'],
    queryFn: async () => (await get<Page<Agent>>('/agents', { limit: 200, sort: 'name' })).items,
    enabled: mayRead,
  });
  if (agents.length === 0) return null;
  return (
    <TextField
      select
      label="Agent"
      // one that is gone, or that an address made up, is none
      value={agents.some(({ id }) => id === value) ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: 150, maxWidth: 220 }}
    >
      <MenuItem value="">No agent</MenuItem>
      {agents.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
