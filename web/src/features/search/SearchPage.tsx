import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import InputAdornment from '@mui/material/InputAdornment';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { Page } from '../../shared/Page';
import { FacetPanel } from './FacetPanel';
import { Hits } from './Hits';
import { KINDS, readQuestion, useSearch, writeQuestion, type Question } from './search';
import { useHitKeys } from './useHitKeys';

export function SearchPage(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const question = readQuestion(parameters);
  const [typed, setTyped] = useState(question.q);
  const field = useRef<HTMLInputElement>(null);
  const answer = useSearch(question);
  const { state } = useLocation() as { state: { focus?: number } | null };
  const focus = state?.focus;
  const onKeyDown = useHitKeys(field);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [focus]);

  // with the state as it was: where it went, what is being typed would be selected and overwritten
  const ask = (change: Partial<Question>): void =>
    setParameters(writeQuestion({ ...question, ...change }), { replace: true, state });
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
  const facets = answer.data?.pages[0]?.facets;
  return (
    <Page title="Search" width={1160}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows move the focus between links inside */}
      <div onKeyDown={onKeyDown}>
        <TextField
          inputRef={field}
          fullWidth
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder="Words, “a phrase”, -without, begin*"
          slotProps={{
            htmlInput: { 'aria-label': 'Search everything', type: 'search', autoComplete: 'off' },
            input: {
              sx: { fontSize: '1.1rem', height: 54, borderRadius: '14px' },
              startAdornment: (
                <InputAdornment position="start">
                  <SearchIcon />
                </InputAdornment>
              ),
            },
          }}
        />
        <Stack
          direction="row"
          sx={{ gap: 1, my: 2, flexWrap: 'wrap' }}
          role="group"
          aria-label="Kinds"
        >
          {KINDS.map(([kind, label]) => {
            const on = question.kinds.includes(kind);
            return (
              <Chip
                key={kind}
                label={label}
                clickable
                aria-pressed={on}
                variant={on ? 'filled' : 'outlined'}
                color={on ? 'primary' : 'default'}
                onClick={() => toggleKind(kind)}
                size="medium"
              />
            );
          })}
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
          {Object.entries(question.filters)
            .filter(([name, value]) => name !== 'deleted' || value !== 'any')
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
          <Hits question={question} answer={answer} />
        </Box>
      </div>
    </Page>
  );
}
