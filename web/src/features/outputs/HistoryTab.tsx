import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Output } from '../../api/types';
import { useCan } from '../../auth/me';
import { When } from '../../shared/format/When';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { versionName } from './CompareTab';
import { revertOutput, useEdits, type Version } from './outputs';

/** Every state the text ever had. Reverting adds one, so that nothing is lost by going back. */
export function HistoryTab({ output }: { output: Output }): ReactNode {
  const edits = useEdits(output.id);
  const mayWrite = useCan('outputs:write') && !output.deletedAt;
  const [asking, setAsking] = useState<Version | null>(null);
  const [, setParameters] = useSearchParams();
  const revert = useSave((to: Version) => revertOutput(output.id, to, output.version), {
    done: (_, to) => `Back at ${versionName(to).toLowerCase()}; the history keeps what was there`,
    refresh: ['output', 'outputs'],
    onFresh: () => setParameters({ tab: 'edited' }),
  });
  const entry = (version: Version, text: ReactNode, newest: boolean): ReactNode => (
    <Card
      key={version}
      component="li"
      sx={{ p: 2, display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <Stack sx={{ flex: '1 1 240px' }}>
        <Typography sx={{ fontWeight: 600 }}>
          {versionName(version)}
          {newest && ' · shown now'}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text}
        </Typography>
      </Stack>
      {version !== 'raw' && (
        <Button
          size="small"
          onClick={() => setParameters({ tab: 'diff', from: 'raw', to: String(version) })}
        >
          Compare with raw
        </Button>
      )}
      {mayWrite && !newest && (
        <Button size="small" variant="outlined" onClick={() => setAsking(version)}>
          Revert to this
        </Button>
      )}
    </Card>
  );
  return (
    <Answer query={edits}>
      {(all) => (
        <Stack component="ol" sx={{ gap: 1.25, listStyle: 'none', p: 0, m: 0 }}>
          {all.map((edit, index) =>
            entry(
              edit.number,
              <>
                {edit.summary || 'No summary'} · <When at={edit.createdAt} />
              </>,
              index === 0,
            ),
          )}
          {entry(
            'raw',
            <>
              As it was given · <When at={output.createdAt} />
            </>,
            all.length === 0,
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
        </Stack>
      )}
    </Answer>
  );
}
