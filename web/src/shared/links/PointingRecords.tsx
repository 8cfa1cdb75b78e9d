import type { ReactNode } from 'react';
import type { RecordKind } from '../../api/types';
import { useCan } from '../../auth/me';
import { useBatch } from '../records/useBatch';
import { plural } from '../format/numbers';
import { Answer } from '../states/Answer';
import { RecordsField } from './RecordsField';
import { pointTo, usePointing, type PointingField } from './pointing';
import { listOf, type Choice } from './records';

interface Props {
  /** Of those that point here. */
  kind: RecordKind;
  field: PointingField;
  /** The record they point to. */
  id: string;
  label: string;
  none: string;
  /** Whether the record they point to takes links: one in the trash takes none. */
  open: boolean;
}

/** The other end of a link: which records point to this one, to be added and unlinked here as well. */
export function PointingRecords({ kind, field, id, label, none, open }: Props): ReactNode {
  const mayRead = useCan(`${kind}s:read`);
  const mayWrite = useCan(`${kind}s:write`);
  const pointing = usePointing(kind, field, id);
  const { run } = useBatch(kind);
  const change = (records: Choice[], to: string | null, done: string): void =>
    run(pointTo(field, ids(records), to), { done, records });
  if (!mayRead) return null;
  return (
    <Answer query={pointing}>
      {({ records, total }) => (
        <RecordsField
          kind={kind}
          label={label}
          records={records}
          total={total}
          all={listOf(kind, { [field]: id })}
          none={none}
          mayChange={mayWrite && open}
          onAdd={(chosen) => change(chosen, id, 'linked')}
          onUnlink={(record) => change([record], null, 'unlinked')}
          {...(field === 'basedOnId' && { except: id })}
          warning={(chosen) => moving(kind, field, id, chosen)}
        />
      )}
    </Answer>
  );
}

const ids = (records: Choice[]): string[] => records.map((record) => record.id);

const moving = (
  kind: RecordKind,
  field: PointingField,
  id: string,
  chosen: Choice[],
): string | undefined => {
  const count = chosen.filter(({ record }) => record?.[field] && record[field] !== id).length;
  return count === 0
    ? undefined
    : `${plural(count, kind)} of these ${count === 1 ? 'is' : 'are'} linked to another one now, and ${count === 1 ? 'leaves' : 'leave'} it.`;
};
