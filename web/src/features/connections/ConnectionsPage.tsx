import AddIcon from '@mui/icons-material/Add';
import ConnectionIcon from '@mui/icons-material/CableOutlined';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Connection } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { Page } from '../../shared/Page';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { ConnectionDialog } from './ConnectionDialog';
import { deleteConnection, PROVIDERS, useConnections } from './connections';
import { FromAProgram } from './FromAProgram';

type Open =
  | { what: 'edit'; connection: Connection | null }
  | { what: 'delete'; connection: Connection }
  | null;

export function ConnectionsPage(): ReactNode {
  const connections = useConnections();
  const [open, setOpen] = useState<Open>(null);
  const remove = useSave(deleteConnection, {
    done: 'Connection deleted',
    refresh: ['connections', 'models'],
  });
  const add = (
    <Gate scope="connections:write">
      <Button
        variant="contained"
        startIcon={<AddIcon />}
        onClick={() => setOpen({ what: 'edit', connection: null })}
      >
        Add connection
      </Button>
    </Gate>
  );
  return (
    <Page
      title="Connections"
      lead="The providers your organisation prompts. Keys are stored encrypted and never shown again."
      width={820}
      actions={add}
    >
      <Answer query={connections}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon={<ConnectionIcon />} title="No provider connected" action={add}>
              Connect OpenAI, Anthropic, Hugging Face or anything that speaks OpenAI&apos;s
              protocol, and prompt it from here.
            </Empty>
          ) : (
            <Stack component="ul" sx={{ gap: 1.25, p: 0, m: 0, listStyle: 'none' }}>
              {all.map((connection) => (
                <Card
                  key={connection.id}
                  component="li"
                  sx={{ p: 2, display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}
                >
                  <Stack sx={{ flex: '1 1 260px', minWidth: 0 }}>
                    <Typography sx={{ fontWeight: 650 }}>{connection.name}</Typography>
                    <Typography
                      variant="body2"
                      sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
                    >
                      {[
                        PROVIDERS.find(([provider]) => provider === connection.provider)?.[1] ??
                          connection.provider,
                        connection.endpoint,
                        connection.defaultModel,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </Typography>
                  </Stack>
                  <Gate scope="connections:write">
                    <Button size="small" onClick={() => setOpen({ what: 'edit', connection })}>
                      Change
                    </Button>
                    <Button
                      size="small"
                      color="error"
                      onClick={() => setOpen({ what: 'delete', connection })}
                    >
                      Delete
                    </Button>
                  </Gate>
                </Card>
              ))}
            </Stack>
          )
        }
      </Answer>
      <FromAProgram />
      {open?.what === 'edit' && (
        <ConnectionDialog connection={open.connection} onClose={() => setOpen(null)} />
      )}
      <Confirm
        open={open?.what === 'delete'}
        title={`Delete “${open?.connection?.name ?? ''}”?`}
        action="Delete"
        onCancel={() => setOpen(null)}
        onConfirm={() => {
          if (open?.connection) remove.mutate(open.connection);
          setOpen(null);
        }}
      >
        Its key is erased, and nobody can prompt through it any more. What it answered stays.
      </Confirm>
    </Page>
  );
}
