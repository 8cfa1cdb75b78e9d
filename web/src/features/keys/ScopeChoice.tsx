import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { byArea } from '../administration/RolesPage';

interface Props {
  /** By the person. */
  held: string[];
  chosen: string[];
  onChange: (scopes: string[]) => void;
}

/** What a key may do, area by area; no more than its maker. */
export function ScopeChoice({ held, chosen, onChange }: Props): ReactNode {
  const toggle = (scope: string, on: boolean): void =>
    onChange(on ? [...chosen, scope] : chosen.filter((one) => one !== scope));
  return (
    <FormControl component="fieldset">
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <FormLabel component="legend">It may</FormLabel>
        <Button size="small" onClick={() => onChange(held.filter((one) => one.endsWith(':read')))}>
          Read everything
        </Button>
        <Button size="small" onClick={() => onChange(held)}>
          All that I may
        </Button>
        <Button size="small" onClick={() => onChange([])} disabled={chosen.length === 0}>
          Nothing
        </Button>
      </Stack>
      <FormGroup>
        {byArea(held).map(([area, actions]) => (
          <Stack
            key={area}
            direction="row"
            sx={{ alignItems: 'center', flexWrap: 'wrap', columnGap: 1 }}
          >
            <Typography variant="body2" sx={{ width: 120, textTransform: 'capitalize' }}>
              {area}
            </Typography>
            {actions.map((action) => {
              const scope = `${area}:${action}`;
              return (
                <FormControlLabel
                  key={action}
                  label={action}
                  control={
                    <Checkbox
                      size="small"
                      checked={chosen.includes(scope)}
                      onChange={(_, on) => toggle(scope, on)}
                      slotProps={{ input: { 'aria-label': `${action} ${area}` } }}
                    />
                  }
                />
              );
            })}
          </Stack>
        ))}
      </FormGroup>
    </FormControl>
  );
}
