import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Bytes of script, as browsers receive them, until the first page stands. */
const MOST = 220_000;

/** The page that most people see first: it is fetched after the shell, and belongs to the first load. */
const FIRST_PAGE = '/src/features/home/HomePage.tsx';

/** What the gateway sends to browsers that read brotli, instead of compressing each answer anew. */
const COMPRESSED = /\.(js|css|svg|webmanifest)$/;

/** Of brotli: the first load is packed as small as can be; for the hundreds of other files that would take most of the build. */
const BEST = 11;
const QUICK = 5;

const brotli = promisify(brotliCompress);

const packed = (content: Uint8Array, quality: number): Promise<Buffer> =>
  brotli(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

/** What the shell and the first page are made of. */
const ROOTS = /\/src\/(main|features\/home\/HomePage)\.tsx$/;

/**
 * Puts what the first page needs into one file: browsers fetch six at once, and over a slow network each row of six costs the time to
 * the server and back. Packs what was built, and fails a build whose first page needs too much script.
 */
export function firstLoad(): Plugin {
  const first = new Set<string>();
  return {
    name: 'first-load',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [{ name: (id: string) => (first.has(id) ? 'first' : null) }],
            },
          },
        },
      },
    }),
    buildEnd() {
      const take = (id: string): void => {
        if (first.has(id)) return;
        first.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(take);
      };
      [...this.getModuleIds()].filter((id) => ROOTS.test(id)).forEach(take);
    },
    /** Fonts do not keep the first thing from being seen: after what is there to be seen, a stylesheet holds nothing up. */
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const sheets = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? [];
        const without = sheets.reduce((all, sheet) => all.replace(sheet, ''), html);
        return without.replace('</body>', `${sheets.join('')}  </body>`);
      },
    },
    async writeBundle({ dir = 'dist' }, bundle) {
      const files = needed(bundle);
      let bytes = 0;
      for (const name of Object.keys(bundle).filter((one) => COMPRESSED.test(one))) {
        const path = join(dir, name);
        const small = await packed(await readFile(path), files.has(name) ? BEST : QUICK);
        if (files.has(name)) bytes += small.length;
        await writeFile(`${path}.br`, small);
      }
      const told = `first load: ${kilobytes(bytes)} of script in ${files.size} files, of ${kilobytes(MOST)} that it may have`;
      if (bytes > MOST) this.error(told);
      else this.info(told);
    },
  };
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;

/** The files of the shell and of the first page, with all that they need before they run. */
function needed(bundle: Rolldown.OutputBundle): Set<string> {
  const found = new Set<string>();
  const take = (name: string): void => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== 'chunk') return;
    found.add(name);
    chunk.imports.forEach(take);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && (chunk.isEntry || chunk.facadeModuleId?.endsWith(FIRST_PAGE))) {
      take(chunk.fileName);
    }
  }
  return found;
}
