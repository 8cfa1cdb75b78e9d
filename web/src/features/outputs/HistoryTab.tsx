import NameIcon from '@mui/icons-material/BookmarkBorderOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Edit, Output } from '../../api/types';
import { useCan } from '../../auth/me';
import { When } from '../../shared/format/When';
import { useNameOf } from '../../shared/people/people';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { versionName } from './CompareTab';
import { NameEditDialog } from './NameEditDialog';
import { nameEdit, revertOutput, useEdits, type Version } from './outputs';
import { ReadTab } from './ReadTab';

/** Two states at the most are compared. */
const COMPARED = 2;

/** Every state the text ever had, each to be opened, named, compared and gone back to. */
export function HistoryTab({ output }: { output: Output }): ReactNode {
  return (
    <Answer query={useEdits(output.id)}>
      {(edits) => <Versions output={output} edits={edits} />}
    </Answer>
  );
}

function Versions({ output, edits }: { output: Output; edits: Edit[] }): ReactNode {
  const mayWrite = useCan('outputs:write') && !output.deletedAt;
  const nameOf = useNameOf();
  const [parameters, setParameters] = useSearchParams();
  const [asking, setAsking] = useState<Version | null>(null);
  const [naming, setNaming] = useState<Edit | null>(null);
  const [chosen, setChosen] = useState<Version[]>([]);
  const opened = parameters.get('open');
  const revert = useSave((to: Version) => revertOutput(output.id, to, output.version), {
    done: (_, to) => `Back at ${versionName(to).toLowerCase()}; the history keeps what was there`,
    refresh: ['output', 'outputs'],
    onFresh: () => setParameters({ tab: 'edited' }),
  });
  const rename = useSave(
    ({ number, name }: { number: number; name: string }) =>
      nameEdit(output.id, number, name, output.version),
    { refresh: ['output'] },
  );
  const compare = (from: Version, to: Version): void =>
    setParameters({ tab: 'diff', from: String(from), to: String(to) });
  const choose = (version: Version): void =>
    setChosen((now) =>
      now.includes(version)
        ? now.filter((one) => one !== version)
        : [...now, version].slice(-COMPARED),
    );
  const place = (version: Version): number => (version === 'raw' ? 0 : version);
  const [older, newer] = chosen.toSorted((a, b) => place(a) - place(b));
  const show = (version: Version): void =>
    setParameters(
      opened === String(version) ? { tab: 'history' } : { tab: 'history', open: String(version) },
      { replace: true },
    );
  const entry = (version: Version, edit: Edit | null, newest: boolean): ReactNode => {
    const title = versionName(version);
    const author = nameOf(edit?.createdBy ?? output.createdBy, edit?.createdByName);
    const isOpen = opened === String(version);
    return (
      <Card key={version} component="li" sx={{ p: 2 }}>
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <Checkbox
            size="small"
            checked={chosen.includes(version)}
            onChange={() => choose(version)}
            slotProps={{ input: { 'aria-label': `Compare ${title.toLowerCase()}` } }}
            sx={{ ml: -1 }}
          />
          <Stack sx={{ flex: '1 1 240px', minWidth: 0 }}>
            <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
              <Typography sx={{ fontWeight: 600 }}>
                {title}
                {newest && ' · shown now'}
              </Typography>
              {edit?.name && <Chip size="small" color="primary" label={edit.name} />}
            </Stack>
            <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {edit ? edit.summary || 'No summary' : 'As it was given'}
              {author && ` · by ${author}`} · <When at={edit?.createdAt ?? output.createdAt} />
            </Typography>
          </Stack>
          <Button size="small" aria-expanded={isOpen} onClick={() => show(version)}>
            {isOpen ? 'Close' : 'Open'}
          </Button>
          {edit && mayWrite && (
            <Button size="small" startIcon={<NameIcon />} onClick={() => setNaming(edit)}>
              {edit.name ? 'Rename' : 'Name'}
            </Button>
          )}
          {version !== 'raw' && (
            <Button size="small" onClick={() => compare('raw', version)}>
              Compare with raw
            </Button>
          )}
          {mayWrite && !newest && (
            <Button size="small" variant="outlined" onClick={() => setAsking(version)}>
              Revert to this
            </Button>
          )}
        </Stack>
        {isOpen && (
          <Box sx={{ mt: 2 }}>
            <ReadTab
              text={edit?.content ?? output.content}
              what={title.toLowerCase()}
              lead={title}
            />
          </Box>
        )}
      </Card>
    );
  };
  return (
    <>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', mb: 1.5, flexWrap: 'wrap' }}>
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
          {older !== undefined && newer !== undefined
            ? `${versionName(older)} and ${versionName(newer).toLowerCase()} are chosen`
            : 'Choose two states to compare them.'}
        </Typography>
        <Button
          size="small"
          variant="outlined"
          disabled={newer === undefined}
          onClick={() => {
            if (older !== undefined && newer !== undefined) compare(older, newer);
          }}
        >
          Compare the two
        </Button>
      </Stack>
      <Stack component="ol" sx={{ gap: 1.25, listStyle: 'none', p: 0, m: 0 }}>
        {edits.map((edit, index) => entry(edit.number, edit, index === 0))}
        {entry('raw', null, edits.length === 0)}
      </Stack>
      {naming && (
        <NameEditDialog
          edit={naming}
          onClose={() => setNaming(null)}
          onName={(name) => {
            setNaming(null);
            rename.mutate({ number: naming.number, name });
          }}
        />
      )}
      <Confirm
        open={asking !== null}
        title={`Revert to ${versionName(asking ?? 'raw').toLowerCase()}?`}
        action="Revert"
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          if (asking !== null) revert.mutate(asking);
          setAsking(null);
        }}
      >
        A new edit with that text is added. Everything in between stays in the history.
      </Confirm>
    </>
  );
}
