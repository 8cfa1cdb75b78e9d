import AddIcon from '@mui/icons-material/Add';
import SnippetIcon from '@mui/icons-material/ContentCutOutlined';
import SaveIcon from '@mui/icons-material/BookmarkAddOutlined';
import TrashIcon from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Snippet } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { plural } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { Empty } from '../../shared/states/Empty';
import { Failure } from '../../shared/states/Failure';
import { Loading } from '../../shared/states/Loading';
import { SaveDialog } from '../../shared/views/SaveDialog';
import { SnippetCard } from './SnippetCard';
import { SnippetDialog } from './SnippetDialog';
import { SnippetSelection } from './SnippetSelection';
import { useSnippet, useSnippetPages } from './snippets';

export function SnippetsPage(): ReactNode {
  const [open, setOpen] = useState<{ snippet: Snippet | null } | null>(null);
  const [asked, setAsked] = useSearchParams();
  const [saving, setSaving] = useState(false);
  const typed = asked.get('q') ?? '';
  const deleted = asked.get('deleted') === 'true';
  const show = (wanted: { q: string; deleted: boolean }): void =>
    setAsked(shownAs(wanted), { replace: true });
  const add = (
    <Gate scope="prompts:write">
      <Button
        variant="contained"
        startIcon={<AddIcon />}
        onClick={() => setOpen({ snippet: null })}
      >
        New snippet
      </Button>
    </Gate>
  );
  return (
    <Page
      title="Snippets"
      lead="Context that prompts refer to: who you are, how you write, what your product is."
      width={860}
      actions={add}
    >
      <Stack direction="row" sx={{ gap: 1, mb: 2, flexWrap: 'wrap' }}>
        <TextField
          size="small"
          type="search"
          label="Find"
          value={typed}
          onChange={(event) => show({ q: event.target.value, deleted })}
        />
        <ToggleButton
          value="deleted"
          size="small"
          selected={deleted}
          onChange={() => show({ q: typed, deleted: !deleted })}
          sx={{ height: 38, gap: 0.75 }}
        >
          <TrashIcon fontSize="small" />
          Trash
        </ToggleButton>
        {(typed.trim() || deleted) && (
          <Button startIcon={<SaveIcon />} onClick={() => setSaving(true)}>
            Save view
          </Button>
        )}
      </Stack>
      <Snippets
        key={String(deleted)}
        typed={useDeferredValue(typed.trim())}
        deleted={deleted}
        add={add}
        onChange={(snippet) => setOpen({ snippet })}
      />
      {saving && (
        <SaveDialog
          title="Save this view"
          about="The words and the place that these snippets were found by, in the menu for the next time."
          kind="snippet"
          query={{ filter: shownAs({ q: typed, deleted }).toString() }}
          onClose={() => setSaving(false)}
        />
      )}
      {open && <SnippetDialog snippet={open.snippet} onClose={() => setOpen(null)} />}
    </Page>
  );
}

/** What is shown, as the address and a saved view have it. */
const shownAs = ({ q, deleted }: { q: string; deleted: boolean }): URLSearchParams =>
  new URLSearchParams({ ...(q.trim() && { q }), ...(deleted && { deleted: 'true' }) });

interface Props {
  typed: string;
  deleted: boolean;
  add: ReactNode;
  onChange: (snippet: Snippet) => void;
}

function Snippets({ typed, deleted, add, onChange }: Props): ReactNode {
  const [chosen, setChosen] = useState<string[]>([]);
  const wanted = useSearchParams()[0].get('snippet');
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useSnippetPages({ q: typed, deleted });
  const found = useSnippet(wanted).data;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Loading rows={4} />;
  const listed = data.pages.flatMap(({ items }) => items);
  const ahead = found && !typed && Boolean(found.deletedAt) === deleted;
  const all = ahead ? [found, ...listed.filter(({ id }) => id !== found.id)] : listed;
  if (all.length === 0) return <Nothing typed={typed} deleted={deleted} add={add} />;
  const total = data.pages[0]?.total;
  return (
    <>
      {total != null && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }} role="status">
          {plural(total, 'snippet')}
        </Typography>
      )}
      <SnippetSelection
        chosen={all.filter(({ id }) => chosen.includes(id))}
        inTrash={deleted}
        onClear={() => setChosen([])}
        onAll={() => setChosen(all.map(({ id }) => id))}
      />
      <Stack component="ul" sx={{ gap: 1.25, listStyle: 'none', p: 0, m: 0 }}>
        {all.map((snippet) => (
          <SnippetCard
            key={snippet.id}
            snippet={snippet}
            wanted={snippet.id === wanted}
            chosen={chosen.includes(snippet.id)}
            onChoose={(on) =>
              setChosen(
                on ? [...chosen, snippet.id] : chosen.filter((other) => other !== snippet.id),
              )
            }
            onChange={() => onChange(snippet)}
          />
        ))}
      </Stack>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()} sx={{ mt: 1.5 }}>
          Show more
        </Button>
      )}
    </>
  );
}

function Nothing({ typed, deleted, add }: Omit<Props, 'onChange'>): ReactNode {
  if (typed) {
    return (
      <Empty icon={<SnippetIcon />} title="Nothing matches">
        No snippet has these words in its title or text.
      </Empty>
    );
  }
  return deleted ? (
    <Empty icon={<TrashIcon />} title="The trash holds no snippets">
      A snippet that is deleted waits here until it is restored or deleted for good.
    </Empty>
  ) : (
    <Empty icon={<SnippetIcon />} title="No snippets yet" begin action={add}>
      Write a piece of context once and refer to it in any prompt: change it, and every prompt says
      what it says now.
    </Empty>
  );
}
