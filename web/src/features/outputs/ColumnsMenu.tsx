import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined';
import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Divider from '@mui/material/Divider';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useDensity } from '../../shared/views/columns';
import { useColumns, type Column } from './columns';

/** Which columns the table has and in which order, for this person. */
export function ColumnsMenu(): ReactNode {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        startIcon={<ColumnsIcon />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Columns
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': 'Columns' } }}
      >
        {anchor && <Choice />}
      </Popover>
    </>
  );
}

function Choice(): ReactNode {
  const { shown, hidden, choose } = useColumns();
  const [density, setDensity] = useDensity('outputs');
  const keys = shown.map(({ key }) => key);
  const move = (from: number, by: number): void => {
    const moved = [...keys];
    moved.splice(from + by, 0, ...moved.splice(from, 1));
    choose(moved);
  };
  const row = (column: Column, on: boolean): ReactNode => (
    <FormControlLabel
      sx={{ flex: 1, mr: 0 }}
      label={column.label}
      control={
        <Checkbox
          size="small"
          checked={on}
          onChange={() =>
            choose(on ? keys.filter((key) => key !== column.key) : [...keys, column.key])
          }
        />
      }
    />
  );
  return (
    <Box sx={{ p: 2, width: 300, maxHeight: '70vh', overflowY: 'auto' }}>
      <Typography variant="overline" component="h2" sx={{ color: 'text.secondary' }}>
        Shown, in this order
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {shown.map((column, place) => (
          <Stack key={column.key} component="li" direction="row" sx={{ alignItems: 'center' }}>
            {row(column, true)}
            <IconButton
              size="small"
              aria-label={`Move up: ${column.label}`}
              disabled={place === 0}
              onClick={() => move(place, -1)}
            >
              <UpIcon fontSize="small" />
            </IconButton>
            <IconButton
              size="small"
              aria-label={`Move down: ${column.label}`}
              disabled={place === shown.length - 1}
              onClick={() => move(place, 1)}
            >
              <DownIcon fontSize="small" />
            </IconButton>
          </Stack>
        ))}
      </Box>
      <Typography variant="overline" component="h2" sx={{ color: 'text.secondary' }}>
        Not shown
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {hidden.map((column) => (
          <Box key={column.key} component="li" sx={{ display: 'flex' }}>
            {row(column, false)}
          </Box>
        ))}
      </Box>
      <Divider sx={{ my: 1 }} />
      <FormControlLabel
        label="Roomy rows"
        control={
          <Checkbox
            size="small"
            checked={density === 'medium'}
            onChange={(_, roomy) => setDensity(roomy ? 'medium' : 'small')}
          />
        }
      />
    </Box>
  );
}
