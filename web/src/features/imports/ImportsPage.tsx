import ImportIcon from '@mui/icons-material/MoveToInboxOutlined';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { Gate } from '../../auth/Gate';
import { useSave } from '../../shared/saving/useSave';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { DropZone } from './DropZone';
import { ImportRow } from './ImportRow';
import { startImport, useImports } from './imports';

export function ImportsPage(): ReactNode {
  const imports = useImports();
  const navigate = useNavigate();
  const start = useSave((files: File[]) => startImport(files, true), {
    refresh: ['imports'],
    onDone: ({ id }) => void navigate(`/imports/${id}`),
  });
  return (
    <Page
      title="Imports"
      lead="First a trial that changes nothing and shows what would happen, then the import itself."
      width={920}
    >
      <Stack sx={{ gap: 4 }}>
        <Gate scope="imports:write">
          <DropZone busy={start.isPending} onFiles={(files) => start.mutate(files)} />
        </Gate>
        <section>
          <Typography variant="h4" component="h2" sx={{ mb: 1.5 }}>
            Earlier imports
          </Typography>
          <Answer query={imports}>
            {(all) =>
              all.length === 0 ? (
                <Empty icon={<ImportIcon />} title="Nothing imported yet" begin>
                  Ask ChatGPT, Claude, Gemini or another for your data in their settings, wait for
                  the mail, and drop the file they send above. A folder of Markdown files works too.
                </Empty>
              ) : (
                <Stack sx={{ gap: 1 }}>
                  {all.map((one) => (
                    <ImportRow key={one.id} one={one} />
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
