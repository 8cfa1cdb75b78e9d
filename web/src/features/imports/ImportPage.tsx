import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import type { Import } from '../../api/types';
import { useCan } from '../../auth/me';
import { When } from '../../shared/format/When';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { AskedFor, RunsOfTrial } from './AskedFor';
import { CountsTable } from './CountsTable';
import { ImportActions } from './ImportActions';
import { isRunning, useImport } from './imports';
import { ItemReport } from './ItemReport';
import { MappingStep } from './mapping/MappingStep';
import { Problems } from './Problems';
import { Progress } from './Progress';
import { RunTrial } from './RunTrial';
import { StateChip } from './StateChip';
import { TrialOptions } from './TrialOptions';
import { useProgress } from './useProgress';
import { useWishes } from './useWishes';

export function ImportPage(): ReactNode {
  const { id = '' } = useParams();
  return <Answer query={useImport(id)}>{(found) => <Report key={id} one={found} />}</Answer>;
}

function Report({ one }: { one: Import }): ReactNode {
  const running = isRunning(one);
  const asks = one.dryRun && one.needsMapping === true;
  const progress = useProgress(one.id, running);
  const mayWrite = useCan('imports:write');
  const [wishes, change] = useWishes(one.id);
  const trial = one.dryRun && one.state === 'completed';
  const choosing = trial && mayWrite;
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
      actions={
        !running &&
        !asks &&
        (one.dryRun ? (
          mayWrite && <RunTrial one={one} wishes={wishes} />
        ) : (
          <ImportActions one={one} />
        ))
      }
    >
      <Stack sx={{ gap: 3 }}>
        {running && <Progress progress={progress ?? one.progress ?? null} trial={one.dryRun} />}
        {asks && !running && <MappingStep one={one} />}
        {trial && !asks && (
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
        {one.dryRun ? <RunsOfTrial trial={one} /> : <AskedFor one={one} />}
        {choosing && !asks && <TrialOptions wishes={wishes} onChange={change} />}
        <Box>
          <CountsTable one={one} />
        </Box>
        <ItemReport
          one={one}
          live={running}
          choosing={
            choosing
              ? { choice: wishes.choice, onChange: (choice) => change({ choice }) }
              : undefined
          }
        />
      </Stack>
    </Page>
  );
}
