import ExportIcon from '@mui/icons-material/OutboxOutlined';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { Gate } from '../../auth/Gate';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { ExportForm } from './ExportForm';
import { ExportRow } from './ExportRow';
import { useExports } from './exports';

export function ExportsPage(): ReactNode {
  const exports = useExports();
  const { search } = useLocation();
  return (
    <Page
      title="Exports"
      lead="Everything you may read, or a part of it, as a ZIP. Only you can see and fetch the exports you made; each is kept for a week."
      width={920}
    >
      <Stack sx={{ gap: 4 }}>
        <Gate scope="exports:write">
          <ExportForm key={search} />
        </Gate>
        <section>
          <Typography variant="h4" component="h2" sx={{ mb: 1.5 }}>
            Earlier exports
          </Typography>
          <Answer query={exports}>
            {(all) =>
              all.length === 0 ? (
                <Empty icon={<ExportIcon />} title="Nothing exported yet">
                  What you export appears here, with its progress and a link that works for a week.
                </Empty>
              ) : (
                <Stack component="ul" sx={{ gap: 1, p: 0, m: 0, listStyle: 'none' }}>
                  {all.map((one) => (
                    <ExportRow key={one.id} one={one} />
                  ))}
                </Stack>
              )
            }
          </Answer>
        </section>
      </Stack>
    </Page>
  );
}
