/** Everything in a dropped folder, with its path; plain files as they are. */
export async function filesIn(items: DataTransferItemList): Promise<File[]> {
  const entries = [...items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  return (await Promise.all(entries.map((entry) => walk(entry, '')))).flat();
}

async function walk(entry: FileSystemEntry, folder: string): Promise<File[]> {
  const path = folder + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((found, failed) =>
      (entry as FileSystemFileEntry).file(found, failed),
    );
    return [
      folder ? new File([file], path, { type: file.type, lastModified: file.lastModified }) : file,
    ];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (;;) {
    // a reader hands out at most a hundred entries at a time
    const batch = await new Promise<FileSystemEntry[]>((found, failed) =>
      reader.readEntries(found, failed),
    );
    if (batch.length === 0) return files;
    files.push(...(await Promise.all(batch.map((child) => walk(child, `${path}/`)))).flat());
  }
}
