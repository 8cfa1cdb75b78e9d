import type { ReactNode } from 'react';
import { recordsOf } from '../../api/records';
import type { RecordKind, Term, Vocabulary } from '../../api/types';
import { useCan } from '../../auth/me';
import { RecordsField } from '../../shared/links/RecordsField';
import { listOf, type Choice } from '../../shared/links/records';
import { useBatch } from '../../shared/records/useBatch';
import { Answer } from '../../shared/states/Answer';
import { termFilter, useLying } from './projects';

interface Props {
  kind: RecordKind;
  vocabulary: Vocabulary;
  term: Term;
}

const label = (kind: RecordKind): string =>
  recordsOf(kind).charAt(0).toUpperCase() + recordsOf(kind).slice(1);

/** The records of one kind in a place: found or made there, and taken out again. */
export function PlaceRecords({ kind, vocabulary, term }: Props): ReactNode {
  const mayRead = useCan(`${kind}s:read`);
  const mayWrite = useCan(`${kind}s:write`);
  const lying = useLying(kind, vocabulary.key, term);
  const { run } = useBatch(kind);
  const ids = (records: Choice[]): string[] => records.map(({ id }) => id);
  const terms = { [vocabulary.key]: [term.id] };
  if (!mayRead) return null;
  return (
    <Answer query={lying}>
      {({ records, total }) => (
        <RecordsField
          kind={kind}
          label={label(kind)}
          records={records}
          total={total}
          all={listOf(kind, termFilter(vocabulary.key, term))}
          none={`No ${recordsOf(kind)} lie here yet.`}
          mayChange={mayWrite && !term.archived}
          onAdd={(chosen) =>
            run(
              { ids: ids(chosen), addTerms: terms },
              { done: `put into “${term.name}”`, records: chosen },
            )
          }
          onUnlink={(record) =>
            run(
              { ids: [record.id], removeTerms: terms },
              { done: `taken out of “${term.name}”`, records: [record] },
            )
          }
        />
      )}
    </Answer>
  );
}
