import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { AttributeRow } from './attributes';

interface Props {
  rows: AttributeRow[];
  onChange: (rows: AttributeRow[]) => void;
}

/** What a term says about itself beyond its name; under “aliases” it is found by other names. */
export function AttributeFields({ rows, onChange }: Props): ReactNode {
  const set = (at: number, change: Partial<AttributeRow>): void =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  return (
    <Stack component="fieldset" sx={{ gap: 1, border: 0, p: 0, m: 0 }}>
      <Typography component="legend" variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
        Attributes. Under “aliases” a term is found by other names, with commas between them.
      </Typography>
      {rows.map((row, index) => (
        <Stack key={index} direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          <TextField
            label="Attribute"
            value={row.name}
            onChange={(event) => set(index, { name: event.target.value })}
            sx={{ flex: 2 }}
          />
          <TextField
            label="Value"
            value={row.text}
            onChange={(event) => set(index, { text: event.target.value })}
            sx={{ flex: 3 }}
          />
          <IconButton
            size="small"
            aria-label={`Remove the attribute ${row.name}`}
            onClick={() => onChange(rows.filter((one) => one !== row))}
          >
            <RemoveIcon fontSize="small" />
          </IconButton>
        </Stack>
      ))}
      <Button
        size="small"
        startIcon={<AddIcon />}
        sx={{ alignSelf: 'flex-start' }}
        onClick={() => onChange([...rows, { name: rows.length === 0 ? 'aliases' : '', text: '' }])}
      >
        Add an attribute
      </Button>
    </Stack>
  );
}
