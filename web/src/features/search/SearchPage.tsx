import SaveIcon from '@mui/icons-material/BookmarkAddOutlined';
import SearchIcon from '@mui/icons-material/Search';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { Page } from '../../shared/Page';
import { SaveDialog } from '../../shared/views/SaveDialog';
import { FacetPanel } from './FacetPanel';
import { Hits } from './Hits';
import { Kinds } from './Kinds';
import { asked, understand } from './operators';
import { SearchHelp } from './SearchHelp';
import { readQuestion, useSearch, writeQuestion, type Question } from './search';
import { useHitKeys } from './useHitKeys';
import { useRecent } from './useRecent';
import { useUnknownTerms } from './useUnknownTerms';

export function SearchPage(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const question = readQuestion(parameters);
  const [typed, setTyped] = useState(question.q);
  const { state } = useLocation() as { state: { focus?: number; typed?: boolean } | null };
  // where the address says other words that nobody typed here, somebody came by a link
  const [seen, setSeen] = useState(question.q);
  if (seen !== question.q) {
    setSeen(question.q);
    if (!state?.typed && question.q) setTyped(question.q);
  }
  const [saving, setSaving] = useState(false);
  const { faults } = understand(typed);
  const unknown = useUnknownTerms(understand(question.q).terms);
  const sent = asked(question);
  const field = useRef<HTMLInputElement>(null);
  const answer = useSearch(sent);
  const focus = state?.focus;
  const onKeyDown = useHitKeys(field);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [focus]);

  // with the state as it was: where it went, what is being typed would be selected and overwritten
  const ask = (change: Partial<Question>): void =>
    setParameters(writeQuestion({ ...question, ...change }), {
      replace: true,
      state: { ...state, typed: true },
    });
  const latestAsk = useRef(ask);
  useEffect(() => {
    latestAsk.current = ask;
  });
  useEffect(() => {
    if (typed === question.q) return;
    const timer = setTimeout(() => latestAsk.current({ q: typed }), 250);
    return () => clearTimeout(timer);
  }, [typed, question.q]);

  const toggleKind = (kind: Question['kinds'][number]): void =>
    ask({
      kinds: question.kinds.includes(kind)
        ? question.kinds.filter((one) => one !== kind)
        : [...question.kinds, kind],
    });
  const without = (filter: string): Question['filters'] =>
    Object.fromEntries(Object.entries(question.filters).filter(([name]) => name !== filter));
  const withTrash = question.filters.deleted === 'any';
  useRecent(question.q, (answer.data?.pages[0]?.items.length ?? 0) > 0);
  const facets = answer.data?.pages[0]?.facets;
  return (
    <Page
      title="Search"
      width={1160}
      actions={
        question.q.trim() !== '' && (
          <Button startIcon={<SaveIcon />} onClick={() => setSaving(true)}>
            Save search
          </Button>
        )
      }
    >
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows move the focus between links inside */}
      <div onKeyDown={onKeyDown}>
        <TextField
          inputRef={field}
          fullWidth
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder="Words, “a phrase”, -without, begin*, tag:name"
          slotProps={{
            htmlInput: { 'aria-label': 'Search everything', type: 'search', autoComplete: 'off' },
            input: {
              sx: { fontSize: '1.1rem', height: 54, borderRadius: '14px' },
              startAdornment: (
                <InputAdornment position="start">
                  <SearchIcon />
                </InputAdornment>
              ),
              endAdornment: <SearchHelp />,
            },
          }}
        />
        <Box role="status" aria-live="polite">
          {faults.map(({ typed: operator, said }) => (
            <Alert key={operator} severity="warning" variant="outlined" sx={{ mt: 1 }}>
              <b>{operator}</b> is left out. {said}.
            </Alert>
          ))}
          {unknown.map(({ typed: term, said }) => (
            <Alert key={term} severity="warning" variant="outlined" sx={{ mt: 1 }}>
              <b>{term}</b> {said}.
            </Alert>
          ))}
        </Box>
        <Stack
          direction="row"
          sx={{ gap: 1, my: 2, flexWrap: 'wrap' }}
          role="group"
          aria-label="Kinds"
        >
          <Kinds
            question={sent}
            ready={answer.isSuccess && !answer.isPlaceholderData}
            chosen={sent.kinds}
            onToggle={toggleKind}
          />
          <Chip
            label="Trash too"
            clickable
            aria-pressed={withTrash}
            variant={withTrash ? 'filled' : 'outlined'}
            color={withTrash ? 'primary' : 'default'}
            onClick={() =>
              ask({ filters: { ...without('deleted'), ...(!withTrash && { deleted: 'any' }) } })
            }
            size="medium"
          />
          <TextField
            select
            size="small"
            label="Sort"
            value={question.filters.sort === 'date' ? 'date' : 'relevance'}
            onChange={({ target }) =>
              ask({
                filters: { ...without('sort'), ...(target.value === 'date' && { sort: 'date' }) },
              })
            }
            sx={{ minWidth: 150, ml: { sm: 'auto' }, order: 1 }}
          >
            <MenuItem value="relevance">Best first</MenuItem>
            <MenuItem value="date">Latest first</MenuItem>
          </TextField>
          {Object.entries(question.filters)
            .filter(([name, value]) => name !== 'sort' && (name !== 'deleted' || value !== 'any'))
            .map(([name, value]) => (
              <Chip
                key={name}
                label={`${name}: ${value}`}
                color="primary"
                onDelete={() => ask({ filters: without(name) })}
              />
            ))}
        </Stack>
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 250px' },
          }}
        >
          {facets && (
            <Box sx={{ order: { md: 1 } }}>
              <FacetPanel
                facets={facets}
                chosen={question.terms}
                onChange={(terms) => ask({ terms })}
              />
            </Box>
          )}
          <Hits typed={typed} question={sent} answer={answer} />
        </Box>
      </div>
      {saving && (
        <SaveDialog
          title="Save this search"
          about="The words and what narrows them, in the menu and on this page for the next time."
          kind="search"
          query={{ filter: new URLSearchParams(writeQuestion(question)).toString() }}
          onClose={() => setSaving(false)}
        />
      )}
    </Page>
  );
}
