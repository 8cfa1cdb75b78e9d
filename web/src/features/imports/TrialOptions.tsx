import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useCan, useMe } from '../../auth/me';
import { chosenOf } from '../../shared/terms/chosen';
import { TermPicker } from '../../shared/terms/TermPicker';
import { TermsFields } from '../../shared/terms/TermsFields';
import { useVocabularies } from '../../shared/terms/vocabularies';
import { useMembers } from '../administration/administration';
import type { Wishes } from './useWishes';

const SENSITIVITY = 'data-sensitivity';

interface Props {
  wishes: Wishes;
  onChange: (change: Partial<Wishes>) => void;
}

/** What all that is imported gets: how sensitive it is, terms, and whose it becomes. */
export function TrialOptions({ wishes, onChange }: Props): ReactNode {
  const administers = useCan('members:write');
  const sensitivity = useVocabularies().data?.find(({ key }) => key === SENSITIVITY);
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby="for-all"
      sx={{ p: { xs: 2, sm: 2.5 }, borderRadius: '14px' }}
    >
      <Typography id="for-all" variant="h4" component="h2">
        For everything you import
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5, mb: 2 }}>
        New and updated records get these beside their own terms. Where a record has a term of a
        vocabulary that takes one, it keeps that.
      </Typography>
      <Stack sx={{ gap: 1.75 }}>
        {sensitivity && (
          <TermPicker
            vocabulary={sensitivity}
            label="How sensitive is it?"
            creating={false}
            value={chosenOf(wishes.terms, SENSITIVITY)}
            onChange={(chosen) =>
              onChange({ terms: { ...wishes.terms, [SENSITIVITY]: chosen[0] ?? null } })
            }
          />
        )}
        <TermsFields
          kind="conversation"
          columns={2}
          without={[SENSITIVITY]}
          value={wishes.terms}
          onChange={(terms) => onChange({ terms })}
        />
        {administers && <Owner value={wishes.owner} onChange={(owner) => onChange({ owner })} />}
      </Stack>
    </Paper>
  );
}

function Owner({ value, onChange }: { value: string; onChange: (id: string) => void }): ReactNode {
  const members = useMembers().data ?? [];
  const self = useMe().data?.id;
  const others = members.filter(({ id, enabled }) => id !== self && enabled !== false);
  return (
    <TextField
      select
      size="small"
      fullWidth
      label="Whose is it?"
      value={others.some(({ id }) => id === value) ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      helperText="What is new becomes theirs, as if they had imported it."
    >
      <MenuItem value="">Mine</MenuItem>
      {others.map(({ id, name, email }) => (
        <MenuItem key={id} value={id}>
          {name || email}
        </MenuItem>
      ))}
    </TextField>
  );
}
