import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { rememberPlace, signInWithSecondFactor } from '../../auth/signIn';
import { LONGEST_IDLE, LONGEST_SESSION, SHORTEST_IDLE, type Rules } from './rules';

interface Props {
  rules: Rules;
  /** What the server said of a field. */
  said: (field: keyof Rules) => string | undefined;
  onChange?: ((rules: Rules) => void) | undefined;
}

/** What the organisation asks of how its people sign in. Read only without `onChange`. */
export function SignInRules({ rules, said, onChange }: Props): ReactNode {
  const number = (field: 'sessionIdleMinutes' | 'sessionHours', most: number, least: number) => ({
    type: 'number',
    value: rules[field],
    error: said(field) !== undefined,
    onChange: ({ target }: { target: { value: string } }) =>
      onChange?.({ ...rules, [field]: target.value }),
    slotProps: { htmlInput: { min: least, max: most, step: 1, readOnly: !onChange } },
  });
  return (
    <Stack component="section" aria-labelledby="sign-in-rules" sx={{ gap: 2.25, mt: 1 }}>
      <Typography id="sign-in-rules" variant="h3" component="h2">
        Signing in
      </Typography>
      <TextField
        label="Sign in again after minutes without use"
        {...number('sessionIdleMinutes', LONGEST_IDLE, SHORTEST_IDLE)}
        helperText={
          said('sessionIdleMinutes') ??
          `${SHORTEST_IDLE} to ${LONGEST_IDLE} minutes; empty for no limit of your own. A page that is only open is not used.`
        }
      />
      <TextField
        label="Sign in again after hours"
        {...number('sessionHours', LONGEST_SESSION, 1)}
        helperText={
          said('sessionHours') ??
          `1 to ${LONGEST_SESSION} hours after the sign-in, however much it is used; empty for no limit of your own.`
        }
      />
      <div>
        <FormControlLabel
          control={
            <Switch
              checked={rules.secondFactorRequired}
              disabled={!onChange}
              onChange={(_, checked) => onChange?.({ ...rules, secondFactorRequired: checked })}
            />
          }
          label="Ask everybody for a second factor"
        />
        <FormHelperText error={said('secondFactorRequired') !== undefined}>
          A code of an app or a security key beside the password; whoever has none sets one up when
          they come next. Who signs in through their company is asked there. Limits and this hold
          for people in browsers; API keys are not concerned.
        </FormHelperText>
        {said('secondFactorRequired') !== undefined && (
          <Button
            onClick={() => {
              rememberPlace('/organization');
              signInWithSecondFactor();
            }}
          >
            Sign in with a second factor now
          </Button>
        )}
      </div>
    </Stack>
  );
}
