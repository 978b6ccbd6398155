import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { findFiles } from '../gates/find-files';
import { Refusal } from './refusal';

/** More is not read; diagrams are refused far below that. */
const MAX_BYTES = 100_000_000;

/** npm runs scripts in the folder of the package; the path is as it was typed. */
const placeOf = (path: string): string => resolve(process.env.INIT_CWD ?? '', path);

/** What a word of the command line names: a file, or every diagram below a folder. A folder without one stays, to be refused. */
export function diagramsAt(path: string): string[] {
  const place = placeOf(path);
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const found = findFiles(place, /\.bpmn(2|20\.xml)?$/i).map((file) => join(path, relative(place, file)));
  return found.length > 0 ? found : [path];
}

/** The text of a file, in the encoding that its first bytes say; else UTF-8, or where it is none the one that it declares. */
export async function readText(path: string): Promise<string> {
  let bytes;
  try {
    bytes = await readFile(placeOf(path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Refusal('file', `The file "${path}" cannot be read: ${code === 'ENOENT' ? 'there is none' : code === 'EISDIR' ? 'it is a folder' : message}.`);
  }
  if (bytes.length > MAX_BYTES) throw new Refusal('file', `The file "${path}" is too large: at most ${MAX_BYTES / 1e6} MB.`);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declaredIn(bytes)).decode(bytes);
  }
}

/** One that is not known is read as UTF-8. */
function declaredIn(bytes: Buffer): string {
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1];
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return 'utf-8';
  }
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
