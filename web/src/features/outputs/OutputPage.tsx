import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
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
import { OutputActions } from './OutputActions';
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
  const go = (next: TabName): void => setParameters({ tab: next }, { replace: true });
  return (
    <Page
      title={output.title || 'Untitled'}
      lead={<OutputLead output={output} />}
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
      {tab === 'edited' && edited && (
        <ReadTab text={output.editedContent ?? ''} what="edited text" />
      )}
      {tab === 'raw' && <ReadTab text={output.content} what="raw text" raw />}
      {tab === 'edit' && mayWrite && <EditTab output={output} onSaved={() => go('edited')} />}
      {tab === 'diff' && <CompareTab output={output} />}
      {tab === 'history' && <HistoryTab output={output} />}
      {tab === 'relations' && <RelationsTab output={output} />}
    </Page>
  );
}
