import NoneIcon from '@mui/icons-material/DifferenceOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { DuplicateSide } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { useSave } from '../../shared/saving/useSave';
import { useUndoable } from '../../shared/saving/useUndoable';
import { Empty } from '../../shared/states/Empty';
import { Failure } from '../../shared/states/Failure';
import { Loading } from '../../shared/states/Loading';
import { dismiss, isView, merge, undoMerge, useDuplicates, VIEWS, type View } from './duplicates';
import { PairCard } from './PairCard';

const REFRESH = ['duplicates', 'outputs', 'output'];

/** A merge that was made here and can be taken back. */
interface Made {
  undo: string;
  kept: string;
  gone: string;
}

/** Outputs that are there twice, or nearly so: compared, merged, or said to be none. */
export function DuplicatesPage(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('view');
  const view: View = isView(asked) ? asked : 'open';
  const outputId = parameters.get('outputId');
  const query = useDuplicates(view, outputId);
  const [made, setMade] = useState<Made[]>([]);
  const act = useUndoable();
  const merging = useSave(
    ({ pair, kept }: { pair: string; kept: DuplicateSide; gone: DuplicateSide }) =>
      merge(pair, kept.id),
    {
      refresh: REFRESH,
      onDone: ({ undo }, { kept, gone }) =>
        setMade((all) => [{ undo, kept: kept.title, gone: gone.title }, ...all]),
    },
  );
  const undoing = useSave(({ undo }: Made) => undoMerge(undo), {
    done: 'Both are there again as they were',
    refresh: REFRESH,
    onDone: (_, { undo }) => setMade((all) => all.filter((one) => one.undo !== undo)),
  });
  const pairs = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = query.data?.pages[0]?.total ?? 0;
  return (
    <Page
      title="Duplicates"
      lead="Outputs whose raw texts are the same or much alike. Merging keeps the terms, files, edits and links of both; the other one goes to the trash."
      actions={
        <TextField
          select
          size="small"
          label="Show"
          value={view}
          onChange={({ target }) =>
            setParameters(
              { view: target.value, ...(outputId !== null && { outputId }) },
              { replace: true },
            )
          }
          sx={{ minWidth: 180 }}
        >
          {Object.entries(VIEWS).map(([key, label]) => (
            <MenuItem key={key} value={key}>
              {label}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      <Stack sx={{ gap: 1.5 }}>
        {outputId !== null && (
          <Alert
            severity="info"
            variant="outlined"
            action={<Button onClick={() => setParameters({ view })}>Show all</Button>}
          >
            Only those of one output are shown.
          </Alert>
        )}
        {made.map((one) => (
          <Alert
            key={one.undo}
            severity="success"
            variant="outlined"
            action={
              <Button
                size="small"
                color="inherit"
                disabled={undoing.isPending}
                onClick={() => undoing.mutate(one)}
              >
                Undo
              </Button>
            }
          >
            “{one.gone || 'Untitled'}” went into “{one.kept || 'Untitled'}”. It can be undone for 10
            minutes.
          </Alert>
        ))}
        {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <Loading rows={4} />}
        {query.data && pairs.length === 0 && (
          <Empty icon={<NoneIcon />} title={NOTHING[view].title}>
            {NOTHING[view].text}
          </Empty>
        )}
        {pairs.length > 0 && (
          <>
            <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
              {plural(total, 'pair')}
            </Typography>
            <Stack component="ol" sx={{ gap: 1.5, listStyle: 'none', p: 0, m: 0 }}>
              {pairs.map((pair) => (
                <PairCard
                  key={pair.id}
                  pair={pair}
                  onKeep={(kept, gone) => {
                    if (!merging.isPending) merging.mutate({ pair: pair.id, kept, gone });
                  }}
                  onDismiss={(dismissed) =>
                    act({
                      work: async () => {
                        await dismiss(pair.id, dismissed);
                        return () => dismiss(pair.id, !dismissed);
                      },
                      done: dismissed ? 'They are no duplicates' : 'They are duplicates again',
                      refresh: ['duplicates'],
                    })
                  }
                />
              ))}
            </Stack>
            {query.hasNextPage && (
              <Button
                disabled={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
                sx={{ alignSelf: 'center' }}
              >
                Show more
              </Button>
            )}
          </>
        )}
      </Stack>
    </Page>
  );
}

const NOTHING: Record<View, { title: string; text: string }> = {
  open: {
    title: 'No duplicates',
    text: 'No two outputs have texts that are much alike. A text that is kept already is told when you capture it.',
  },
  same: { title: 'No text is there twice', text: 'Others may be nearly the same.' },
  dismissed: {
    title: 'Nothing was set aside',
    text: 'Pairs that you say are no duplicates are found here.',
  },
};
