import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { csrfToken } from '../../api/csrf';
import { get, put, remove, urlOf } from '../../api/http';
import { organizationHeader } from '../../api/organization';
import { problemOf } from '../../api/problem';
import type { Page, RecordKind, StoredFile } from '../../api/types';

/** The record that files belong to. */
export interface Owner {
  kind: RecordKind;
  id: string;
}

/** The most that a record is shown with. */
const MOST = 200;

export const useFiles = ({ kind, id }: Owner): UseQueryResult<Page<StoredFile>> =>
  useQuery({
    queryKey: ['files', kind, id],
    queryFn: () =>
      get<Page<StoredFile>>('/files', {
        recordKind: kind,
        recordId: id,
        sort: 'createdAt',
        limit: MOST,
        count: true,
      }),
  });

const linkOf = (fileId: string, { kind, id }: Owner): string =>
  `/files/${fileId}/links/${kind}/${id}`;

/** The file itself stays. */
export const unlinkFile = (fileId: string, owner: Owner): Promise<void> =>
  remove(linkOf(fileId, owner));

export const linkFile = (fileId: string, owner: Owner): Promise<unknown> =>
  put(linkOf(fileId, owner), undefined);

/**
 * Sends a file and links it; `fetch` tells nobody how far it is.
 *
 * @param onProgress hears of parts from 0 to 1
 */
export const uploadFile = (
  file: File,
  { kind, id }: Owner,
  onProgress: (part: number) => void,
): Promise<StoredFile> =>
  new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', urlOf('/files', { recordKind: kind, recordId: id }));
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    for (const [name, value] of organizationHeader()) request.setRequestHeader(name, value);
    const token = csrfToken();
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => failed(new TypeError('The file did not get through.'));
    request.onload = () => {
      if (request.status < 300) {
        done(JSON.parse(request.responseText) as StoredFile);
      } else {
        void problemOf(new Response(request.responseText, { status: request.status })).then(failed);
      }
    };
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
