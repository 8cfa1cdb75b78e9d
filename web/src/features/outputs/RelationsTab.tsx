import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Output } from '../../api/types';
import { useCan } from '../../auth/me';
import { RecordFiles } from '../../shared/files/RecordFiles';
import { PointingRecords } from '../../shared/links/PointingRecords';
import { TermsShown } from '../../shared/terms/TermsShown';
import { AboutForm } from './AboutForm';
import { Relations } from './Relations';

export function RelationsTab({ output }: { output: Output }): ReactNode {
  const mayWrite = useCan('outputs:write') && !output.deletedAt;
  return (
    <Box
      sx={{ display: 'grid', gap: 4, gridTemplateColumns: { md: 'minmax(0, 5fr) minmax(0, 6fr)' } }}
    >
      <section>
        <Typography variant="h4" component="h2" sx={{ mb: 1.5 }}>
          Where it comes from
        </Typography>
        <Relations output={output} mayWrite={mayWrite} />
        <Stack sx={{ gap: 4, mt: 4 }}>
          <RecordFiles kind="output" id={output.id} open={!output.deletedAt} />
          <PointingRecords
            kind="output"
            field="basedOnId"
            id={output.id}
            label="Based on this"
            none="No other output was made from it."
            open={!output.deletedAt}
          />
        </Stack>
      </section>
      <section>
        {mayWrite ? (
          <AboutForm key={output.version} output={output} />
        ) : (
          <TermsShown terms={output.terms ?? {}} kind="output" />
        )}
      </section>
    </Box>
  );
}
