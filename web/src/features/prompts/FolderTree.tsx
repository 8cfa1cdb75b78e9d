import FolderIcon from '@mui/icons-material/FolderOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { Gate } from '../../auth/Gate';
import { number } from '../../shared/format/numbers';
import { treeOf, type Branch } from './folders';
import { useFolders } from './prompts';
import { RenameFolder } from './RenameFolder';

/** The folders of the library beside its list; nothing while there are none. */
export function FolderTree(): ReactNode {
  const { data: folders = [] } = useFolders();
  const { filterValues, setFilters } = useListContext();
  const values = filterValues as Record<string, unknown>;
  const tree = treeOf(folders);
  if (tree.length === 0) return null;
  const go = (folder: string | undefined): void => setFilters({ ...values, folder });
  const here = typeof values.folder === 'string' ? values.folder : undefined;
  return (
    <Box
      component="nav"
      aria-label="Folders"
      sx={{ flex: { md: '0 0 210px' }, maxHeight: { xs: 220, md: 'none' }, overflowY: 'auto' }}
    >
      <Place name="All prompts" current={here === undefined} onGo={() => go(undefined)} />
      <Branches branches={tree} here={here} onGo={go} />
      {here !== undefined && here !== 'none' && (
        <Gate scope="prompts:write">
          <RenameFolder key={here} folder={here} onMoved={(folder) => go(folder || undefined)} />
        </Gate>
      )}
      <Place name="In no folder" current={here === 'none'} onGo={() => go('none')} />
    </Box>
  );
}

interface BranchesProps {
  branches: Branch[];
  here: string | undefined;
  onGo: (folder: string) => void;
}

function Branches({ branches, here, onGo }: BranchesProps): ReactNode {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {branches.map(({ path, name, prompts, branches: within }) => (
        <li key={path}>
          <Place name={name} prompts={prompts} current={here === path} onGo={() => onGo(path)} />
          {within.length > 0 && (
            <Box sx={{ pl: 2 }}>
              <Branches branches={within} here={here} onGo={onGo} />
            </Box>
          )}
        </li>
      ))}
    </Box>
  );
}

interface PlaceProps {
  name: string;
  prompts?: number;
  current: boolean;
  onGo: () => void;
}

function Place({ name, prompts, current, onGo }: PlaceProps): ReactNode {
  return (
    <Link
      component="button"
      type="button"
      underline="hover"
      color="inherit"
      onClick={onGo}
      aria-current={current || undefined}
      sx={{
        display: 'block',
        width: '100%',
        textAlign: 'left',
        py: 0.5,
        px: 1,
        borderRadius: '8px',
        '&[aria-current]': { bgcolor: 'action.selected', fontWeight: 600 },
      }}
    >
      <Stack direction="row" component="span" sx={{ gap: 0.75, alignItems: 'center' }}>
        {prompts !== undefined && <FolderIcon fontSize="small" aria-hidden />}
        <Box component="span" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
          {name}
        </Box>
        {prompts !== undefined && (
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
            {number(prompts)}
          </Typography>
        )}
      </Stack>
    </Link>
  );
}
