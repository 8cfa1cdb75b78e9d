import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import Switch from '@mui/material/Switch';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get, send } from '../../api/http';
import { useChangePreferences, usePreferences } from '../../shared/preferences/usePreferences';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { Section } from './Section';

interface Wanted {
  kinds: Record<string, boolean>;
}

const SAID: Record<string, string> = {
  'import.finished': 'An import is done',
  'import.failed': 'An import failed',
  'export.finished': 'An export is ready',
  'export.failed': 'An export failed',
  'completion.completed': 'An answer of a model is there',
  'completion.failed': 'A model did not answer',
  'review.assigned': 'Outputs are given to you to review',
  'webhook.disabled': 'A webhook of yours was switched off',
};

const PATH = '/notification-preferences';

/** What rings the bell, and what is said over the page as well. */
export function NotificationChoice(): ReactNode {
  const { toasts } = usePreferences();
  const change = useChangePreferences();
  const wanted = useQuery({
    queryKey: ['notification-preferences'],
    queryFn: () => get<Wanted>(PATH),
  });
  // a kind that is left out stays as it is, so nothing of another tab is lost
  const save = useSave(
    (kinds: Wanted['kinds']) => send('PUT', PATH, { body: { kinds }, version: '*' }),
    { refresh: ['notification-preferences'] },
  );
  return (
    <Section
      title="Notifications"
      about="What the bell tells you of. Those that are there stay when you switch a kind off."
    >
      <FormGroup>
        <Answer query={wanted}>
          {({ kinds }) =>
            Object.entries(kinds).map(([kind, on]) => (
              <FormControlLabel
                key={kind}
                label={SAID[kind] ?? kind}
                control={
                  <Switch
                    checked={save.isPending ? (save.variables[kind] ?? on) : on}
                    onChange={(_, next) => save.mutate({ [kind]: next })}
                  />
                }
              />
            ))
          }
        </Answer>
        <FormControlLabel
          label="Also show them over the page when they come"
          control={
            <Switch checked={toasts} onChange={(_, next) => change(() => ({ toasts: next }))} />
          }
        />
      </FormGroup>
    </Section>
  );
}
