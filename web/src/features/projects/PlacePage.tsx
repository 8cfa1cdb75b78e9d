import ChangeIcon from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import MuiLink from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router-dom';
import type { Term, Vocabulary } from '../../api/types';
import { useCan } from '../../auth/me';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { useTerm } from '../../shared/terms/vocabularies';
import { TermDialog } from '../vocabularies/TermDialog';
import { useAllTerms, useVocabulary } from '../vocabularies/vocabularies';
import { MoreKinds } from './MoreKinds';
import { PlaceRecords } from './PlaceRecords';
import { placeOfTerm, PROJECTS } from './projects';

/** A term as a place: the records of all kinds that lie there, to be added and taken out. */
export function PlacePage(): ReactNode {
  const { key = '', term: id = '' } = useParams();
  const vocabulary = useVocabulary(key);
  const term = useTerm(key, id);
  return (
    <Answer query={vocabulary}>
      {(found) => <Answer query={term}>{(one) => <Place vocabulary={found} term={one} />}</Answer>}
    </Answer>
  );
}

function Place({ vocabulary, term }: { vocabulary: Vocabulary; term: Term }): ReactNode {
  const mayChange = useCan('vocabularies:write');
  const [changing, setChanging] = useState(false);
  const all = useAllTerms(vocabulary.key).data ?? [];
  const above = all.find(({ id }) => id === term.parentId);
  const below = all.filter(({ parentId, archived }) => parentId === term.id && !archived);
  return (
    <Page
      title={term.name}
      lead={
        <>
          {term.description && <>{term.description} · </>}
          {vocabulary.key === PROJECTS ? (
            <MuiLink component={Link} to="/projects">
              One of the projects
            </MuiLink>
          ) : (
            <MuiLink component={Link} to={`/vocabularies/${vocabulary.key}`}>
              {vocabulary.name}
            </MuiLink>
          )}
          {term.archived && ' · archived'}
        </>
      }
      width={860}
      actions={
        mayChange && (
          <Button startIcon={<ChangeIcon />} onClick={() => setChanging(true)}>
            Name and description
          </Button>
        )
      }
    >
      <Stack sx={{ gap: 4 }}>
        {(above || below.length > 0) && (
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
            {above && <TermLink vocabulary={vocabulary} term={above} before="Under " />}
            {below.length > 0 && <Typography variant="body2">In it:</Typography>}
            {below.map((one) => (
              <TermLink key={one.id} vocabulary={vocabulary} term={one} />
            ))}
          </Stack>
        )}
        {vocabulary.appliesTo.map((kind) => (
          <PlaceRecords key={kind} kind={kind} vocabulary={vocabulary} term={term} />
        ))}
        {vocabulary.key === PROJECTS && <MoreKinds vocabulary={vocabulary} />}
      </Stack>
      {changing && (
        <TermDialog
          vocabulary={vocabulary}
          term={term}
          all={all}
          onClose={() => setChanging(false)}
        />
      )}
    </Page>
  );
}

function TermLink({
  vocabulary,
  term,
  before = '',
}: {
  vocabulary: Vocabulary;
  term: Term;
  before?: string;
}): ReactNode {
  return (
    <Chip
      clickable
      component={Link}
      to={placeOfTerm(vocabulary.key, term.id)}
      label={before + term.name}
      variant="outlined"
    />
  );
}
