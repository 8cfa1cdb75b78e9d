import Alert from '@mui/material/Alert';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Link from '@mui/material/Link';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { RecordKind, Vocabulary } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import { listOf } from '../../shared/links/records';
import { withSeveral, type Kept } from './narrowing';

const CHOICES: [Kept, string][] = [
  ['first', 'The first in the order of the vocabulary'],
  ['last', 'The one it was given last'],
  ['hand', 'I decide record by record'],
];

interface Props {
  vocabulary: Vocabulary;
  several: { kind: RecordKind; count: number }[];
  value: Kept | null;
  onChange: (kept: Kept) => void;
}

/** Asks which term those records keep that carry more than one. */
export function KeepOne({ vocabulary: { key }, several, value, onChange }: Props): ReactNode {
  return (
    <Alert severity="warning" variant="outlined" sx={{ mt: 1 }}>
      More than one term of it:{' '}
      {several.map(({ kind, count }, place) => (
        <span key={kind}>
          {place > 0 && ', '}
          <Link
            component={RouterLink}
            to={listOf(kind, withSeveral(kind, key))}
            color="inherit"
            underline="always"
          >
            {plural(count, kind)}
          </Link>
        </span>
      ))}
      .
      <FormControl sx={{ mt: 1 }}>
        <FormLabel id="keep-one">Which one does a record keep?</FormLabel>
        <RadioGroup
          aria-labelledby="keep-one"
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value as Kept)}
        >
          {CHOICES.map(([kept, label]) => (
            <FormControlLabel
              key={kept}
              value={kept}
              label={label}
              control={<Radio size="small" />}
            />
          ))}
        </RadioGroup>
      </FormControl>
      {value === 'hand'
        ? 'Open the lists above, and come back once no record carries several.'
        : 'The others are taken off. It can be undone for 10 minutes.'}
    </Alert>
  );
}
