import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { Gate } from '../../auth/Gate';
import { useMe } from '../../auth/me';
import { Page } from '../../shared/Page';
import { ExamplesNotice } from './examples/ExamplesNotice';
import { FirstSteps } from './FirstSteps';
import { QuickCapture } from './QuickCapture';
import { RecentConversations } from './RecentConversations';
import { RecentImports } from './RecentImports';
import { RecentOutputs } from './RecentOutputs';

const greeting = (hour: number): string =>
  hour < 5
    ? 'Good night'
    : hour < 12
      ? 'Good morning'
      : hour < 18
        ? 'Good afternoon'
        : 'Good evening';

export function HomePage(): ReactNode {
  const { data: me } = useMe();
  const first = me?.name.split(' ')[0];
  return (
    <Page
      title={first ? `${greeting(new Date().getHours())}, ${first}` : 'Welcome'}
      lead={me && `Here is what is new at ${me.organization.name}.`}
    >
      <Stack sx={{ gap: 4 }}>
        <Gate scope="imports:write">
          <FirstSteps />
          <ExamplesNotice />
        </Gate>
        <Gate scope="outputs:write">
          <QuickCapture />
        </Gate>
        <Box
          sx={{
            display: 'grid',
            gap: 4,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
          }}
        >
          <Gate scope="outputs:read">
            <RecentOutputs />
          </Gate>
          <Stack sx={{ gap: 4 }}>
            <Gate scope="conversations:read">
              <RecentConversations />
            </Gate>
            <Gate scope="imports:read">
              <RecentImports />
            </Gate>
          </Stack>
        </Box>
      </Stack>
    </Page>
  );
}
