import LabelIcon from '@mui/icons-material/LocalOfferOutlined';
import ChangeIcon from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import type { Term, Vocabulary } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { plural } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { NewTerm } from './NewTerm';
import { TermDrags } from './TermDrags';
import { TermRow } from './TermRow';
import { shownAs, type Order } from './termTree';
import { UndoMerges } from './UndoMerges';
import { useAllTerms, useVocabulary } from './vocabularies';
import { VocabularyDialog } from './VocabularyDialog';

export function VocabularyPage(): ReactNode {
  // the route calls it id, as every resource's
  const { id: key = '' } = useParams();
  return <Answer query={useVocabulary(key)}>{(found) => <Terms vocabulary={found} />}</Answer>;
}

/** From here on looking for a term by eye takes longer than typing it. */
const MANY = 8;

function Terms({ vocabulary }: { vocabulary: Vocabulary }): ReactNode {
  const terms = useAllTerms(vocabulary.key);
  const [changing, setChanging] = useState(false);
  const about = [
    vocabulary.description,
    vocabulary.cardinality === 'many' ? 'Many at once' : 'One per record',
    `on ${vocabulary.appliesTo.map((kind) => `${kind}s`).join(', ')}`,
    vocabulary.required && 'required',
    vocabulary.system ? 'built in' : 'your own',
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Page
      title={vocabulary.name}
      lead={about}
      width={820}
      actions={
        <Gate scope="vocabularies:write">
          <Button startIcon={<ChangeIcon />} onClick={() => setChanging(true)}>
            Change
          </Button>
        </Gate>
      }
    >
      <Answer query={terms}>{(all) => <TermList vocabulary={vocabulary} all={all} />}</Answer>
      {changing && <VocabularyDialog vocabulary={vocabulary} onClose={() => setChanging(false)} />}
    </Page>
  );
}

function TermList({ vocabulary, all }: { vocabulary: Vocabulary; all: Term[] }): ReactNode {
  const [withArchived, setWithArchived] = useState(false);
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>('own');
  const archived = all.filter((term) => term.archived).length;
  const there = withArchived ? all : all.filter((term) => !term.archived);
  const shown = shownAs(there, order, typed);
  return (
    <Stack sx={{ gap: 2 }}>
      <NewTerm vocabulary={vocabulary} />
      <UndoMerges vocabulary={vocabulary} />
      {all.length > MANY && (
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1 }}>
          <TextField
            label="Find a term"
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            sx={{ flex: 1 }}
          />
          <TextField
            select
            label="Sort"
            value={order}
            onChange={(event) => setOrder(event.target.value as Order)}
            sx={{ minWidth: 170 }}
          >
            <MenuItem value="own">In its order</MenuItem>
            <MenuItem value="name">Name A–Z</MenuItem>
            <MenuItem value="uses">Most used</MenuItem>
          </TextField>
        </Stack>
      )}
      {archived > 0 && (
        <FormControlLabel
          control={
            <Switch size="small" checked={withArchived} onChange={(_, on) => setWithArchived(on)} />
          }
          label={`Show ${plural(archived, 'archived term')}`}
        />
      )}
      {shown.length === 0 ? (
        <Empty icon={<LabelIcon />} title={typed ? 'No such term' : 'No terms yet'}>
          {typed
            ? 'No name, description or other name of a term has these letters.'
            : 'Terms can be created here or while you set them on a record.'}
        </Empty>
      ) : (
        <TermDrags vocabulary={vocabulary} all={all}>
          {(moving) => (
            <Paper
              variant="outlined"
              component="ul"
              sx={{ borderRadius: '14px', listStyle: 'none', p: 0, m: 0 }}
            >
              {shown.map(({ term, level }) => (
                <TermRow
                  key={term.id}
                  vocabulary={vocabulary}
                  term={term}
                  level={level}
                  all={all}
                  moving={order === 'own' && !typed.trim() ? moving : undefined}
                />
              ))}
            </Paper>
          )}
        </TermDrags>
      )}
    </Stack>
  );
}
