import AddIcon from '@mui/icons-material/Add';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../auth/me';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { KeyCard } from './KeyCard';
import { KeyDialog } from './KeyDialog';
import { useKeys } from './keys';

/** Keys by which programs come in. */
export function KeysPage(): ReactNode {
  const keys = useKeys();
  const everybodys = useCan('organization:write');
  const [making, setMaking] = useState(false);
  const make = (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setMaking(true)}>
      Make a key
    </Button>
  );
  return (
    <Page
      title="API keys"
      lead={
        everybodys
          ? 'By which programs come in: yours, those of the organisation, and everybody’s.'
          : 'By which your programs come in, with as much as you allow them.'
      }
      width={820}
      actions={make}
    >
      <Answer query={keys}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          return all.length === 0 ? (
            <Empty icon={<KeyIcon />} title="No keys" action={make}>
              A program sends a key with each request, and may do what the key allows and you may
              yourself.
            </Empty>
          ) : (
            <Stack sx={{ gap: 1.25 }}>
              {all.map((key) => (
                <KeyCard key={key.id} made={key} />
              ))}
              {keys.hasNextPage && (
                <Button
                  sx={{ alignSelf: 'center' }}
                  disabled={keys.isFetchingNextPage}
                  onClick={() => void keys.fetchNextPage()}
                >
                  Show more
                </Button>
              )}
            </Stack>
          );
        }}
      </Answer>
      {making && <KeyDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}
