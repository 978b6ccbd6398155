import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Refusal } from './refusal';

/** More is not read; diagrams are refused far below that. */
const MAX_BYTES = 100_000_000;

/** The text of a file, in the encoding that its first bytes say; UTF-8 without. */
export async function readText(path: string): Promise<string> {
  let bytes;
  try {
    // npm runs scripts in the folder of the package; the path is as it was typed
    bytes = await readFile(resolve(process.env.INIT_CWD ?? '', path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Refusal('file', `The file "${path}" cannot be read: ${code === 'ENOENT' ? 'there is none' : code === 'EISDIR' ? 'it is a folder' : message}.`);
  }
  if (bytes.length > MAX_BYTES) throw new Refusal('file', `The file "${path}" is too large: at most ${MAX_BYTES / 1e6} MB.`);
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
