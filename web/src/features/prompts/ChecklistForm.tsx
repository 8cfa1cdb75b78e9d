import AddIcon from '@mui/icons-material/Add';
import UpIcon from '@mui/icons-material/ArrowUpward';
import DownIcon from '@mui/icons-material/ArrowDownward';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Checklist, ChecklistItem } from '../../api/types';
import { useCan } from '../../auth/me';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { useSave } from '../../shared/saving/useSave';
import { writeChecklist } from './checklists';
import { moved } from './moved';

const same = (one: ChecklistItem[], other: ChecklistItem[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export function ChecklistForm({ checklist }: { checklist: Checklist }): ReactNode {
  const mayWrite = useCan('organization:write');
  const [items, setItems] = useState(checklist.items);
  const save = useSave(() => writeChecklist(checklist, items), {
    done: 'Checklist saved',
    refresh: ['qa-checklist', 'prompt', 'prompts'],
  });
  const ready =
    mayWrite &&
    !same(items, checklist.items) &&
    items.every(({ what }) => what.trim()) &&
    !save.isPending;
  const submit = (): void => {
    if (ready) save.mutate(undefined);
  };
  useSaveKey(submit);
  const change = (index: number, patch: Partial<ChecklistItem>): void =>
    setItems(items.map((item, at) => (at === index ? { ...item, ...patch } : item)));
  return (
    <Stack component="section" sx={{ gap: 1.5 }}>
      <Typography variant="h4" component="h2">
        Checked on every version
      </Typography>
      {items.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>
          Nothing yet. What you write here is to be ticked off on each version of each prompt.
        </Typography>
      )}
      {items.map((item, index) => (
        <Stack
          key={index}
          direction={{ xs: 'column', sm: 'row' }}
          sx={{ gap: 1, alignItems: { sm: 'center' } }}
        >
          <TextField
            label={`Check ${index + 1}`}
            value={item.what}
            disabled={!mayWrite}
            onChange={(event) => change(index, { what: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 500 } }}
            sx={{ flex: 1 }}
          />
          <Stack direction="row" sx={{ gap: 0.5, alignItems: 'center' }}>
            <TextField
              select
              label="For"
              value={item.kind ?? 'all'}
              disabled={!mayWrite}
              onChange={(event) =>
                change(index, {
                  kind:
                    event.target.value === 'all' ? null : (event.target.value as 'text' | 'chat'),
                })
              }
              sx={{ minWidth: 150, flex: { xs: 1, sm: 'none' } }}
            >
              <MenuItem value="all">All prompts</MenuItem>
              <MenuItem value="text">Text prompts</MenuItem>
              <MenuItem value="chat">Chat prompts</MenuItem>
            </TextField>
            {mayWrite && (
              <>
                <IconButton
                  aria-label={`Move check ${index + 1} up`}
                  disabled={index === 0}
                  onClick={() => setItems(moved(items, index, -1))}
                >
                  <UpIcon fontSize="small" />
                </IconButton>
                <IconButton
                  aria-label={`Move check ${index + 1} down`}
                  disabled={index === items.length - 1}
                  onClick={() => setItems(moved(items, index, 1))}
                >
                  <DownIcon fontSize="small" />
                </IconButton>
                <IconButton
                  aria-label={`Remove check ${index + 1}`}
                  onClick={() => setItems(items.filter((_, at) => at !== index))}
                >
                  <DeleteIcon fontSize="small" />
                </IconButton>
              </>
            )}
          </Stack>
        </Stack>
      ))}
      {mayWrite && (
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button
            startIcon={<AddIcon />}
            onClick={() => setItems([...items, { what: '', kind: null }])}
          >
            Add a check
          </Button>
          <Button variant="contained" disabled={!ready} onClick={submit}>
            Save checklist
          </Button>
        </Stack>
      )}
    </Stack>
  );
}
