import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { Sortable, useSortableRow } from './Sortable';

export interface Arranged {
  key: string;
  label: string;
  /** It cannot be left out. */
  fixed?: boolean;
}

interface Props {
  label?: string;
  items: Arranged[];
  /** The keys of those that are chosen, in their order. */
  keys: string[];
  onChange: (keys: string[]) => void;
}

const LIST = { listStyle: 'none', p: 0, m: 0 };

/** What is chosen, in its order, which can be changed. */
export function ChosenItems({ label, items, keys, onChange }: Props): ReactNode {
  const move = (from: number, to: number): void => onChange(moved(keys, from, to));
  return (
    <Sortable
      ids={items.map(({ key }) => key)}
      nameOf={(key) => items.find((item) => item.key === key)?.label ?? key}
      onMove={move}
    >
      <Box component="ul" aria-label={label} sx={LIST}>
        {items.map((item, place) => (
          <ChosenItem key={item.key} id={item.key}>
            <ItemBox
              item={item}
              on
              onChange={() => onChange(keys.filter((one) => one !== item.key))}
            />
            <MoveButtons name={item.label} place={place} count={items.length} onMove={move} />
          </ChosenItem>
        ))}
      </Box>
    </Sortable>
  );
}

function ChosenItem({ id, children }: { id: string; children: ReactNode }): ReactNode {
  const { ref, style, handle } = useSortableRow(id);
  return (
    <Stack component="li" ref={ref} style={style} direction="row" sx={{ alignItems: 'center' }}>
      {children}
      {handle}
    </Stack>
  );
}

/** What else could be chosen: it comes last then. */
export function OtherItems({ label, items, keys, onChange }: Props): ReactNode {
  return (
    <Box component="ul" aria-label={label} sx={LIST}>
      {items.map((item) => (
        <Box key={item.key} component="li" sx={{ display: 'flex' }}>
          <ItemBox item={item} on={false} onChange={() => onChange([...keys, item.key])} />
        </Box>
      ))}
    </Box>
  );
}

export function moved<T>(all: T[], from: number, to: number): T[] {
  const left = [...all];
  left.splice(to, 0, ...left.splice(from, 1));
  return left;
}

interface ItemProps {
  item: Arranged;
  on: boolean;
  onChange: () => void;
}

const ItemBox = ({ item: { label, fixed = false }, on, onChange }: ItemProps): ReactNode => (
  <FormControlLabel
    sx={{ flex: 1, minWidth: 0, mr: 0, overflowWrap: 'anywhere' }}
    label={label}
    disabled={fixed}
    control={<Checkbox size="small" checked={on} onChange={onChange} />}
  />
);

interface MoveProps {
  /** Of what is moved. */
  name: string;
  place: number;
  count: number;
  onMove: (from: number, to: number) => void;
}

/** The keyboard's way to change an order. */
export function MoveButtons({ name, place, count, onMove }: MoveProps): ReactNode {
  const button = (said: string, to: number, icon: ReactNode): ReactNode => {
    // at either end it stays where the focus is: a disabled one would lose it
    const atEnd = to < 0 || to >= count;
    return (
      <IconButton
        size="small"
        aria-label={`${said}: ${name}`}
        aria-disabled={atEnd}
        onClick={() => !atEnd && onMove(place, to)}
        sx={{ '&[aria-disabled="true"]': { opacity: 0.4 } }}
      >
        {icon}
      </IconButton>
    );
  };
  return (
    <>
      {button('Move up', place - 1, <UpIcon fontSize="small" />)}
      {button('Move down', place + 1, <DownIcon fontSize="small" />)}
    </>
  );
}
