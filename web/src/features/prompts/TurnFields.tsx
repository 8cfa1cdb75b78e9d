import AddIcon from '@mui/icons-material/Add';
import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type { ChatTurn } from '../../api/types';
import { moved as movedTo } from '../../shared/lists/Arrangement';
import { Sortable, useSortableRow } from '../../shared/lists/Sortable';
import { moved } from './moved';

const ROLES = ['system', 'user', 'assistant', 'developer', 'tool'];

interface Props {
  turns: ChatTurn[];
  onChange: (turns: ChatTurn[]) => void;
}

/** The turns of a chat prompt: added, removed, put in order. */
export function TurnFields({ turns, onChange }: Props): ReactNode {
  const change = (index: number, part: Partial<ChatTurn>): void =>
    onChange(turns.map((turn, at) => (at === index ? { ...turn, ...part } : turn)));
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Sortable
        // a turn has no name but its place
        ids={turns.map((_, index) => String(index))}
        nameOf={(place) => `Turn ${Number(place) + 1}`}
        onMove={(from, to) => onChange(movedTo(turns, from, to))}
      >
        {turns.map((turn, index) => (
          <TurnGroup key={index} index={index}>
            {(handle) => (
              <>
                <Stack direction="row" sx={{ gap: 0.5, alignItems: 'center' }}>
                  {turns.length > 1 && handle}
                  <TextField
                    select
                    label="Role"
                    value={turn.role}
                    onChange={(event) => change(index, { role: event.target.value })}
                    sx={{ minWidth: 130 }}
                  >
                    {ROLES.map((role) => (
                      <MenuItem key={role} value={role}>
                        {role}
                      </MenuItem>
                    ))}
                  </TextField>
                  <Box sx={{ flex: 1 }} />
                  <IconButton
                    aria-label={`Move turn ${index + 1} up`}
                    disabled={index === 0}
                    onClick={() => onChange(moved(turns, index, -1))}
                  >
                    <UpIcon fontSize="small" />
                  </IconButton>
                  <IconButton
                    aria-label={`Move turn ${index + 1} down`}
                    disabled={index === turns.length - 1}
                    onClick={() => onChange(moved(turns, index, 1))}
                  >
                    <DownIcon fontSize="small" />
                  </IconButton>
                  <IconButton
                    aria-label={`Remove turn ${index + 1}`}
                    disabled={turns.length === 1}
                    onClick={() => onChange(turns.filter((_, at) => at !== index))}
                  >
                    <DeleteIcon fontSize="small" />
                  </IconButton>
                </Stack>
                <TextField
                  label={`What turn ${index + 1} says`}
                  value={turn.content}
                  multiline
                  minRows={3}
                  maxRows={20}
                  onChange={(event) => change(index, { content: event.target.value })}
                />
              </>
            )}
          </TurnGroup>
        ))}
      </Sortable>
      <Button
        startIcon={<AddIcon />}
        sx={{ alignSelf: 'flex-start' }}
        onClick={() =>
          onChange([
            ...turns,
            { role: turns.at(-1)?.role === 'user' ? 'assistant' : 'user', content: '' },
          ])
        }
      >
        Add a turn
      </Button>
    </Stack>
  );
}

function TurnGroup({
  index,
  children,
}: {
  index: number;
  children: (handle: ReactNode) => ReactNode;
}): ReactNode {
  const { ref, style, handle } = useSortableRow(String(index));
  return (
    <Stack
      ref={ref}
      style={style}
      role="group"
      aria-label={`Turn ${index + 1}`}
      sx={{ gap: 1, bgcolor: 'background.default' }}
    >
      {children(handle)}
    </Stack>
  );
}
