import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { number } from '../../shared/format/numbers';
import { chosenCount, EVERYTHING, NOTHING, type Choice } from './choice';

interface Props {
  choice: Choice;
  total: number;
  onChange: (choice: Choice) => void;
}

/** All or none of a trial's records; each by itself has a box in the report. */
export function ChooseRecords({ choice, total, onChange }: Props): ReactNode {
  return (
    <Stack
      direction="row"
      role="group"
      aria-label="Which records to import"
      sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}
    >
      <Typography variant="body2" role="status">
        {number(chosenCount(choice, total))} of {number(total)} chosen
      </Typography>
      <Button size="small" onClick={() => onChange(EVERYTHING)}>
        Choose all
      </Button>
      <Button size="small" onClick={() => onChange(NOTHING)}>
        Choose none
      </Button>
    </Stack>
  );
}
