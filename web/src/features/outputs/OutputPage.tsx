import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import type { Output } from '../../api/types';
import { useCan } from '../../auth/me';
import { Page } from '../../shared/Page';
import { TrashNotice } from '../../shared/records/TrashNotice';
import { Answer } from '../../shared/states/Answer';
import { CompareTab } from './CompareTab';
import { EditTab } from './EditTab';
import { HistoryTab } from './HistoryTab';
import { Assignment } from '../review/Assignment';
import { OutputActions } from './OutputActions';
import { OutputContext } from './OutputContext';
import { OutputLead } from './OutputLead';
import { useOutput } from './outputs';
import { ReadTab } from './ReadTab';
import { RelationsTab } from './RelationsTab';

type TabName = 'edited' | 'raw' | 'edit' | 'diff' | 'history' | 'relations';

export function OutputPage(): ReactNode {
  const { id = '' } = useParams();
  const output = useOutput(id);
  return <Answer query={output}>{(found) => <Sheet key={found.id} output={found} />}</Answer>;
}

function Sheet({ output }: { output: Output }): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const mayWrite = useCan('outputs:write') && !output.deletedAt;
  const edited = output.editedContent != null;
  const tab = (parameters.get('tab') ?? (edited ? 'edited' : 'raw')) as TabName;
  const wide = useMediaQuery('(min-width: 1280px)');
  // the tab of relations says all of it, and more
  const beside = wide && tab !== 'relations';
  const go = (next: TabName): void => setParameters({ tab: next }, { replace: true });
  return (
    <Page
      title={output.title || 'Untitled'}
      lead={
        <Stack sx={{ gap: 1 }}>
          <OutputLead output={output} />
          <Assignment output={output} />
        </Stack>
      }
      width={wide ? 1440 : 1120}
      actions={<OutputActions output={output} onEdit={() => go('edit')} editing={tab === 'edit'} />}
    >
      <TrashNotice kind="output" record={output} />
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 2.5 }}>
        <Tabs
          value={tab}
          onChange={(_, next: TabName) => go(next)}
          variant="scrollable"
          aria-label="Views of this output"
        >
          {edited && <Tab value="edited" label="Edited" />}
          <Tab value="raw" label="Raw" />
          {mayWrite && <Tab value="edit" label="Edit" />}
          {edited && <Tab value="diff" label="Compare" />}
          {edited && <Tab value="history" label="History" />}
          <Tab value="relations" label="Relations & terms" />
        </Tabs>
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: beside ? 'minmax(0, 1fr) 280px' : 'minmax(0, 1fr)',
          alignItems: 'start',
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          {tab === 'edited' && edited && (
            <ReadTab text={output.editedContent ?? ''} what="edited text" />
          )}
          {tab === 'raw' && <ReadTab text={output.content} what="raw text" raw />}
          {tab === 'edit' && mayWrite && <EditTab output={output} onSaved={() => go('edited')} />}
          {tab === 'diff' && <CompareTab output={output} />}
          {tab === 'history' && <HistoryTab output={output} />}
          {tab === 'relations' && <RelationsTab output={output} />}
        </Box>
        {beside && <OutputContext output={output} />}
      </Box>
    </Page>
  );
}
