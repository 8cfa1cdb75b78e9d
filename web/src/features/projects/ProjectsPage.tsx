import AddIcon from '@mui/icons-material/Add';
import ProjectIcon from '@mui/icons-material/FolderOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { Term } from '../../api/types';
import { useCan } from '../../auth/me';
import { plural } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { createTerm, useAllTerms } from '../vocabularies/vocabularies';
import { placeOfTerm, PROJECTS } from './projects';

/** Every project of the organisation, with how much lies in it. */
export function ProjectsPage(): ReactNode {
  const [typed, setTyped] = useState('');
  return (
    <Page
      title="Projects"
      lead="Places where records of all kinds lie together. A record can lie in several."
      width={980}
    >
      <NewProject />
      <Answer query={useAllTerms(PROJECTS)}>
        {(all) => {
          const words = typed.trim().toLowerCase();
          const open = all.filter(({ archived }) => !archived);
          const shown = open
            .filter(({ name, description }) =>
              `${name} ${description ?? ''}`.toLowerCase().includes(words),
            )
            .sort((a, b) => a.name.localeCompare(b.name));
          return open.length === 0 ? (
            <Empty icon={<ProjectIcon />} title="No projects yet">
              Give a project a name, and put prompts, outputs, conversations and agents into it: on
              its page, or in any list with “Terms”.
            </Empty>
          ) : (
            <Stack sx={{ gap: 2 }}>
              {open.length > 8 && (
                <TextField
                  label="Find a project"
                  type="search"
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
              )}
              <Box
                sx={{
                  display: 'grid',
                  gap: 1.25,
                  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
                }}
              >
                {shown.map((term) => (
                  <ProjectCard key={term.id} term={term} />
                ))}
              </Box>
              {shown.length === 0 && (
                <Typography role="status">No project is called so.</Typography>
              )}
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}

function ProjectCard({ term }: { term: Term }): ReactNode {
  return (
    <Card>
      <CardActionArea
        component={Link}
        to={placeOfTerm(PROJECTS, term.id)}
        sx={{ p: 2, height: '100%' }}
      >
        <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{term.name}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {term.description}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {term.count ? plural(term.count, 'record') : 'empty'}
        </Typography>
      </CardActionArea>
    </Card>
  );
}

function NewProject(): ReactNode {
  const mayWrite = useCan('vocabularies:write');
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const create = useSave((project: string) => createTerm(PROJECTS, { name: project }), {
    refresh: ['terms'],
    onDone: ({ id }) => void navigate(placeOfTerm(PROJECTS, id)),
  });
  if (!mayWrite) return null;
  return (
    <Stack
      component="form"
      direction="row"
      sx={{ gap: 1, mb: 3 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() && !create.isPending) create.mutate(name.trim());
      }}
    >
      <TextField
        label="New project"
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        sx={{ flex: 1, maxWidth: 420 }}
      />
      <Button
        type="submit"
        variant="contained"
        startIcon={<AddIcon />}
        disabled={!name.trim() || create.isPending}
      >
        Create
      </Button>
    </Stack>
  );
}
