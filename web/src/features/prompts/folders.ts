import type { PromptFolder } from '../../api/types';

/** The list of what lies in a folder, and in the folders within it. */
export const inFolder = (folder: string): string =>
  `/prompts?${new URLSearchParams({ filter: JSON.stringify({ folder }) }).toString()}`;

/** A folder with those within it. */
export interface Branch {
  path: string;
  name: string;
  /** In it and in the folders within it. */
  prompts: number;
  branches: Branch[];
}

/** The folders as a tree; one that only holds others is there too. */
export function treeOf(folders: PromptFolder[]): Branch[] {
  const roots: Branch[] = [];
  for (const { folder, prompts } of folders) {
    if (folder === null) continue;
    let level = roots;
    let path = '';
    for (const name of folder.split('/')) {
      path = path ? `${path}/${name}` : name;
      let branch = level.find((one) => one.name === name);
      if (!branch) {
        branch = { path, name, prompts: 0, branches: [] };
        level.push(branch);
        level.sort((a, b) => a.name.localeCompare(b.name));
      }
      branch.prompts += prompts;
      level = branch.branches;
    }
  }
  return roots;
}
