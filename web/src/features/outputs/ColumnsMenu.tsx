import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Divider from '@mui/material/Divider';
import FormControlLabel from '@mui/material/FormControlLabel';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { ChosenItems, OtherItems } from '../../shared/lists/Arrangement';
import { useDensity } from '../../shared/views/columns';
import { useColumns } from './columns';

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
  return (
    <Box sx={{ p: 2, width: 300, maxHeight: '70vh', overflowY: 'auto' }}>
      <Typography variant="overline" component="h2" sx={{ color: 'text.secondary' }}>
        Shown, in this order
      </Typography>
      <ChosenItems items={shown} keys={keys} onChange={choose} />
      <Typography variant="overline" component="h2" sx={{ color: 'text.secondary' }}>
        Not shown
      </Typography>
      <OtherItems items={hidden} keys={keys} onChange={choose} />
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
