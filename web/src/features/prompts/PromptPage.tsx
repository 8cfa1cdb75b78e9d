import FolderIcon from '@mui/icons-material/FolderOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import type { Prompt, PromptVersion } from '../../api/types';
import { useCan } from '../../auth/me';
import { Page } from '../../shared/Page';
import { TrashNotice } from '../../shared/records/TrashNotice';
import { Answer } from '../../shared/states/Answer';
import { allTerms, TermChips } from '../../shared/terms/TermChip';
import { inFolder } from './folders';
import { PromptActions } from './PromptActions';
import { PromptChecks } from './PromptChecks';
import { PromptCompare } from './PromptCompare';
import { PromptEdit } from './PromptEdit';
import { PromptFigures } from './PromptFigures';
import { PromptOutputs } from './PromptOutputs';
import { PromptRead } from './PromptRead';
import { PromptTry } from './PromptTry';
import { ProgressChip } from './ProgressChip';
import { PromptVersions } from './PromptVersions';
import { usePrompt, useVersions } from './prompts';

type TabName = 'read' | 'edit' | 'versions' | 'checks' | 'diff' | 'try' | 'results' | 'outputs';

export function PromptPage(): ReactNode {
  const { id = '' } = useParams();
  const prompt = usePrompt(id);
  const versions = useVersions(id);
  return (
    <Answer query={prompt}>
      {(found) => (
        <Answer query={versions}>
          {(all) => <Sheet key={id} prompt={found} versions={all} />}
        </Answer>
      )}
    </Answer>
  );
}

function Sheet({ prompt, versions }: { prompt: Prompt; versions: PromptVersion[] }): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const mayWrite = useCan('prompts:write') && !prompt.deletedAt;
  const mayMeasure = useCan('analytics:read');
  const tab = (parameters.get('tab') ?? 'read') as TabName;
  const go = (next: TabName, more: Record<string, string> = {}): void =>
    setParameters({ tab: next, ...more }, { replace: true });
  const asked = Number(parameters.get('version')) || prompt.currentVersion;
  const shown = versions.find(({ number }) => number === asked) ?? versions[0];
  return (
    <Page
      title={prompt.title}
      lead={<Lead prompt={prompt} shown={shown} />}
      actions={<PromptActions prompt={prompt} />}
    >
      <TrashNotice kind="prompt" record={prompt} />
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 2.5 }}>
        <Tabs
          value={tab}
          onChange={(_, next: TabName) => go(next)}
          variant="scrollable"
          aria-label="Views of this prompt"
        >
          <Tab value="read" label="Prompt" />
          {mayWrite && <Tab value="edit" label="Edit" />}
          <Tab value="versions" label={`Versions (${versions.length})`} />
          <Tab value="checks" label="Checks" />
          {versions.length > 1 && <Tab value="diff" label="Compare" />}
          <Tab value="try" label="Try" />
          {mayMeasure && <Tab value="results" label="Results" />}
          <Tab value="outputs" label="Relations" />
        </Tabs>
      </Box>
      {tab === 'read' && shown && <PromptRead version={shown} />}
      {tab === 'edit' && mayWrite && (
        <PromptEdit prompt={prompt} start={versions[0]} onSaved={() => go('read')} />
      )}
      {tab === 'versions' && <PromptVersions prompt={prompt} versions={versions} onGo={go} />}
      {tab === 'checks' && shown && (
        <PromptChecks
          prompt={prompt}
          versions={versions}
          number={shown.number}
          onVersion={(number) => go('checks', { version: String(number) })}
        />
      )}
      {tab === 'diff' && <PromptCompare id={prompt.id} versions={versions} />}
      {tab === 'try' && shown && <PromptTry prompt={prompt} version={shown} />}
      {tab === 'results' && mayMeasure && <PromptFigures prompt={prompt} versions={versions} />}
      {tab === 'outputs' && <PromptOutputs prompt={prompt} />}
    </Page>
  );
}

function Lead({ prompt, shown }: { prompt: Prompt; shown: PromptVersion | undefined }): ReactNode {
  return (
    <Stack sx={{ gap: 1 }}>
      {prompt.description && <span>{prompt.description}</span>}
      <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
        {prompt.archived && <Chip label="archived" color="warning" variant="outlined" />}
        {prompt.folder && (
          <Chip
            label={prompt.folder}
            icon={<FolderIcon />}
            variant="outlined"
            clickable
            component={Link}
            to={inFolder(prompt.folder)}
          />
        )}
        {prompt.engineered && <Chip label="engineered" variant="outlined" />}
        {shown && <Chip label={`version ${shown.number}`} variant="outlined" />}
        {Object.entries(prompt.labels ?? {}).map(([label, version]) => (
          <Chip key={label} label={`${label}: v${version}`} color="secondary" variant="outlined" />
        ))}
        <ProgressChip of={shown?.checklist} />
        <TermChips terms={allTerms(prompt.terms)} limit={8} />
      </Stack>
    </Stack>
  );
}
