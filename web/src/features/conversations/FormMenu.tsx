import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined';
import ListIcon from '@mui/icons-material/ViewAgendaOutlined';
import TableIcon from '@mui/icons-material/TableRowsOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState, type ReactNode } from 'react';
import { useDensity } from '../../shared/views/columns';
import { COLUMNS, useColumns, useForm, type Form } from './columns';

/** A list to read or a table to compare, and the columns of the table. */
export function FormMenu(): ReactNode {
  const [form, setForm] = useForm();
  return (
    <>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={form}
        onChange={(_, next: Form | null) => next && setForm(next)}
        aria-label="Form of the list"
      >
        <ToggleButton value="list" aria-label="List" sx={{ height: 38 }}>
          <ListIcon fontSize="small" />
        </ToggleButton>
        <ToggleButton value="table" aria-label="Table" sx={{ height: 38 }}>
          <TableIcon fontSize="small" />
        </ToggleButton>
      </ToggleButtonGroup>
      {form === 'table' && <ColumnsMenu />}
    </>
  );
}

function ColumnsMenu(): ReactNode {
  const [chosen, setChosen] = useColumns();
  const [density, setDensity] = useDensity('conversations');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const entry = (key: string, label: string, on: boolean, toggle: () => void): ReactNode => (
    <MenuItem key={key} dense role="menuitemcheckbox" aria-checked={on} onClick={toggle}>
      <Checkbox
        size="small"
        checked={on}
        tabIndex={-1}
        disableRipple
        sx={{ p: 0.5, mr: 1 }}
        slotProps={{ input: { 'aria-hidden': true } }}
      />
      {label}
    </MenuItem>
  );
  return (
    <>
      <Button
        startIcon={<ColumnsIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Columns
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {COLUMNS.map(({ key, label }) =>
          entry(key, label, chosen.includes(key), () =>
            setChosen(
              chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key],
            ),
          ),
        )}
        {entry('density', 'Roomy rows', density === 'medium', () =>
          setDensity(density === 'medium' ? 'small' : 'medium'),
        )}
      </Menu>
    </>
  );
}
