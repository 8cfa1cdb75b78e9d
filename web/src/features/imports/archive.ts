import { zip, type AsyncZippable } from 'fflate';

/** An import is one file. Several, or a folder, go as a ZIP with the paths they had. */
export async function oneFile(files: File[]): Promise<File> {
  const [only] = files;
  if (only && files.length === 1 && !pathOf(only).includes('/')) {
    return only;
  }
  const entries: AsyncZippable = {};
  for (const file of files) {
    entries[pathOf(file)] = [
      new Uint8Array(await file.arrayBuffer()),
      { level: 1, mtime: file.lastModified },
    ];
  }
  const packed = await new Promise<Uint8Array<ArrayBuffer>>((done, failed) => {
    zip(entries, (error, data) => {
      if (error) failed(error);
      else done(data);
    });
  });
  const [folder = ''] = only && pathOf(only).includes('/') ? pathOf(only).split('/') : [];
  return new File([packed], `${folder || 'files'}.zip`, { type: 'application/zip' });
}

const pathOf = (file: File): string => file.webkitRelativePath || file.name;
