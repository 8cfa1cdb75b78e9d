import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { mistakeOf, settingsLine, type Settings } from './settings';

interface Props {
  settings: Settings;
  onChange: (settings: Settings) => void;
  /** What they are for, in a few words. */
  hint: string;
}

const NUMBERS = [
  { name: 'temperature', label: 'Temperature', most: 2, step: 0.1 },
  { name: 'topP', label: 'Top p', most: 1, step: 0.05 },
  { name: 'maxTokens', label: 'Most tokens', most: undefined, step: 1 },
];

/** How a model is to be asked; whatever else is set stays as it is. */
export function SettingsFields({ settings, onChange, hint }: Props): ReactNode {
  const set = (name: string, value: unknown): void => {
    const { [name]: _, ...others } = settings;
    onChange(value === undefined ? others : { ...others, [name]: value });
  };
  const text = (name: string): string => {
    const value = settings[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const stop = Array.isArray(settings.stop) ? settings.stop.map(String).join('\n') : '';
  const stopMistake = mistakeOf('stop', settings.stop);
  return (
    <Box component="details" sx={{ '& > summary': { cursor: 'pointer', py: 0.5 } }}>
      <summary>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          Model settings
        </Typography>{' '}
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
          {settingsLine(settings) || 'as the model has them'}
        </Typography>
      </summary>
      <Stack sx={{ gap: 1.5, pt: 1.5 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {hint}
        </Typography>
        <TextField
          label="Model"
          value={text('model')}
          placeholder="the organisation's usual one"
          helperText="As its provider calls it, or connection/model"
          onChange={(event) => set('model', event.target.value || undefined)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1.5 }}>
          {NUMBERS.map(({ name, label, most, step }) => {
            const mistake = mistakeOf(name, settings[name]);
            return (
              <TextField
                key={name}
                label={label}
                type="number"
                value={text(name)}
                error={mistake !== null}
                helperText={mistake}
                onChange={({ target }) =>
                  set(name, target.value === '' ? undefined : Number(target.value))
                }
                slotProps={{ htmlInput: { min: 0, max: most, step } }}
                sx={{ flex: 1 }}
              />
            );
          })}
        </Stack>
        <TextField
          label="Stop words"
          value={stop}
          multiline
          error={stopMistake !== null}
          helperText={stopMistake ?? 'One in a line; the answer ends before it'}
          onChange={({ target }) =>
            set('stop', target.value === '' ? undefined : target.value.split('\n'))
          }
        />
      </Stack>
    </Box>
  );
}
