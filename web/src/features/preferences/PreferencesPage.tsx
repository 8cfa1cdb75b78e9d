import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { Gate } from '../../auth/Gate';
import { Page } from '../../shared/Page';
import { FormChoice } from './FormChoice';
import { Looks } from './Looks';
import { NotificationChoice } from './NotificationChoice';

/** What the application keeps for one person, and how they change it. */
export function PreferencesPage(): ReactNode {
  return (
    <Page
      title="Preferences"
      lead="Yours alone, kept on the server: the same wherever you sign in. Every change is kept at once."
      width={860}
    >
      <Stack sx={{ gap: 5 }}>
        <Looks />
        <Gate scope="vocabularies:read">
          <FormChoice />
        </Gate>
        <Gate scope="notifications:read">
          <NotificationChoice />
        </Gate>
      </Stack>
    </Page>
  );
}
