import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { ExportFormat } from '../../api/types';
import { FORMATS } from './formats';

interface Props {
  chosen: ExportFormat;
  onChoose: (format: ExportFormat) => void;
}

/** The formats, each with what it carries and what it cannot. */
export function FormatChoice({ chosen, onChoose }: Props): ReactNode {
  return (
    <FormControl>
      <FormLabel id="export-format">Format</FormLabel>
      <RadioGroup
        aria-labelledby="export-format"
        value={chosen}
        onChange={(_, value) => onChoose(value as ExportFormat)}
        sx={{ gap: 1, mt: 0.5 }}
      >
        {FORMATS.map(({ key, label, carries, lacks }) => (
          <FormControlLabel
            key={key}
            value={key}
            control={<Radio sx={{ alignSelf: 'flex-start', mt: -0.5 }} />}
            sx={{ alignItems: 'flex-start' }}
            label={
              <>
                <Typography component="span" sx={{ fontWeight: 600, display: 'block' }}>
                  {label}
                </Typography>
                <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
                  {carries} {lacks}
                </Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
