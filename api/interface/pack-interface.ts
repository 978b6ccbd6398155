import { existsSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const packable = new Set(['.js', '.css', '.svg', '.json', '.ttf', '.bpmn']);
const worthIt = 1024;

/** Writes a brotli twin beside each file of the interface whose name never changes its content: once a build, one after the other. */
export async function packInterface(folder: string): Promise<number> {
  const assets = join(folder, 'assets');
  if (!existsSync(assets)) return 0;
  let packed = 0;
  for (const name of await readdir(assets)) {
    const [file, twin] = [join(assets, name), join(assets, `${name}.br`)];
    if (!packable.has(extname(name)) || existsSync(twin)) continue;
    const content = await readFile(file);
    if (content.length < worthIt) continue;
    const draft = join(assets, `.${name}.${process.pid}.br`);
    await writeFile(draft, await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
    await rename(draft, twin);
    packed += 1;
  }
  return packed;
}
