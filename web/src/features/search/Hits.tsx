import EmptyIcon from '@mui/icons-material/SearchOffOutlined';
import SearchIcon from '@mui/icons-material/ManageSearchOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { plural } from '../../shared/format/numbers';
import { Empty } from '../../shared/states/Empty';
import { Failure } from '../../shared/states/Failure';
import { Loading } from '../../shared/states/Loading';
import { Beginnings } from './Beginnings';
import { Hit } from './Hit';
import { Narrowing } from './Narrowing';
import type { Question, useSearch } from './search';

interface Props {
  /** What was typed, with its operators. */
  typed: string;
  /** What is sent. */
  question: Question;
  answer: ReturnType<typeof useSearch>;
}

export function Hits({ typed, question, answer }: Props): ReactNode {
  if (question.q.trim() === '') {
    return typed.trim() ? (
      <Empty icon={<SearchIcon />} title="What are you looking for?">
        Say a word as well: tags, models, days and kinds narrow what is found by words. To see all
        records that have a tag, open the list of their kind.
      </Empty>
    ) : (
      <>
        <Empty icon={<SearchIcon />} title="What are you looking for?">
          One search over outputs with every edit, prompts, agents, snippets, every message, and the
          names and texts of files. Use quotes for a phrase, a minus to leave something out, a star
          for the beginning of a word; the question mark in the field tells more.
        </Empty>
        <Beginnings />
      </>
    );
  }
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading rows={6} height={92} />;
  const [first] = answer.data.pages;
  const hits = answer.data.pages.flatMap(({ items }) => items);
  // a part that answered before may have failed on a later page
  const missing = [...new Set(answer.data.pages.flatMap(({ partial = [] }) => partial))];
  const why = new Map(
    answer.data.pages
      .flatMap(({ leftOut = [] }) => leftOut)
      .filter(({ reason }) => reason !== 'unknown-filter')
      .map(({ kind, detail }) => [kind, detail]),
  );
  return (
    <section aria-label="Hits">
      <Box sx={{ height: 4 }}>{answer.isFetching && <LinearProgress aria-label="Searching" />}</Box>
      <Typography variant="body2" role="status" sx={{ color: 'text.secondary', mb: 1 }}>
        {first?.total != null ? plural(first.total, 'hit') : plural(hits.length, 'hit')}
      </Typography>
      <Narrowing leftOut={first?.leftOut ?? []} />
      {missing.length > 0 && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 1.5 }}>
          {missing.join(' and ')} could not be asked just now; their hits are not among these.
          {why.size > 0 && ` ${[...new Set(why.values())].join(' ')}`}
        </Alert>
      )}
      {hits.length === 0 ? (
        <Empty icon={<EmptyIcon />} title="Nothing found">
          Try fewer words, or the beginning of one with a star.
        </Empty>
      ) : (
        <Stack
          component="ol"
          sx={{ gap: 0.5, listStyle: 'none', p: 0, m: 0, mx: { xs: -1.5, sm: 0 } }}
        >
          {hits.map((hit) => (
            <Hit
              key={`${hit.kind}-${hit.id}-${hit.part?.type ?? ''}`}
              hit={hit}
              words={question.q}
            />
          ))}
        </Stack>
      )}
      {answer.hasNextPage && (
        <Button
          sx={{ mt: 1.5 }}
          disabled={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </section>
  );
}
