import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState, type ReactNode } from 'react';
import { useDensity } from '../../shared/views/columns';
import { COLUMNS, useColumns } from './columns';

export function ColumnsMenu(): ReactNode {
  const [chosen, setChosen] = useColumns();
  const [density, setDensity] = useDensity('outputs');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const toggle = (key: string): void =>
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
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
        {COLUMNS.map(({ key, label }) => (
          <MenuItem
            key={key}
            dense
            role="menuitemcheckbox"
            aria-checked={chosen.includes(key)}
            onClick={() => toggle(key)}
          >
            <Checkbox
              size="small"
              checked={chosen.includes(key)}
              tabIndex={-1}
              disableRipple
              sx={{ p: 0.5, mr: 1 }}
              slotProps={{ input: { 'aria-hidden': true } }}
            />
            {label}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          dense
          role="menuitemcheckbox"
          aria-checked={density === 'medium'}
          onClick={() => setDensity(density === 'medium' ? 'small' : 'medium')}
        >
          <Checkbox
            size="small"
            checked={density === 'medium'}
            tabIndex={-1}
            disableRipple
            sx={{ p: 0.5, mr: 1 }}
            slotProps={{ input: { 'aria-hidden': true } }}
          />
          Roomy rows
        </MenuItem>
      </Menu>
    </>
  );
}
