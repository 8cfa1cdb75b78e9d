import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import type { Import } from '../../api/types';
import { When } from '../../shared/format/When';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { CountsTable } from './CountsTable';
import { ImportActions } from './ImportActions';
import { isRunning, useImport } from './imports';
import { ItemReport } from './ItemReport';
import { MappingStep } from './mapping/MappingStep';
import { Problems } from './Problems';
import { Progress } from './Progress';
import { StateChip } from './StateChip';
import { useProgress } from './useProgress';

export function ImportPage(): ReactNode {
  const { id = '' } = useParams();
  return <Answer query={useImport(id)}>{(found) => <Report key={id} one={found} />}</Answer>;
}

function Report({ one }: { one: Import }): ReactNode {
  const running = isRunning(one);
  const asks = one.dryRun && one.needsMapping === true;
  const progress = useProgress(one.id, running);
  return (
    <Page
      title={one.fileName ?? 'Import'}
      width={920}
      lead={
        <Stack
          direction="row"
          sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap', fontSize: '0.875rem' }}
        >
          <StateChip one={one} />
          {one.format ?? 'format to be found'} · <When at={one.createdAt} />
        </Stack>
      }
      actions={!running && !asks && <ImportActions one={one} />}
    >
      <Stack sx={{ gap: 3 }}>
        {running && <Progress progress={progress ?? one.progress ?? null} trial={one.dryRun} />}
        {asks && !running && <MappingStep one={one} />}
        {one.dryRun && !asks && one.state === 'completed' && (
          <Alert severity="info" variant="outlined">
            This was a trial. Nothing has been changed; below is what the import would do.
          </Alert>
        )}
        {one.state === 'undone' && (
          <Alert severity="info" variant="outlined">
            This import was undone. What was edited since then is still there.
          </Alert>
        )}
        {!asks && <Problems one={one} />}
        <Box>
          <CountsTable one={one} />
        </Box>
        <ItemReport one={one} live={running} />
      </Stack>
    </Page>
  );
}
