import { setTimeout as pause } from 'node:timers/promises';
import { draw, lot } from '../staff/lots';
import { partNames, type Part, type PartName } from './parts';

export interface KillRunOptions { seed: number; seconds: number; parts: Record<PartName, Part>; say: (line: string) => void }
export interface Kill { at: number; part: PartName; downSeconds: number; backSeconds: number }

/** Seconds of peace between two kills, and for which a killed part stays away. */
const peace = { least: 2, most: 8 };
const away = { least: 0, most: 5 };
const between = ({ least, most }: { least: number; most: number }, share: number): number => least + share * (most - least);

/** Kills one part after the other with SIGKILL, at moments that the seed draws, and starts each again; every part once before any a second time. The time is stretched until each had its turn. */
export async function killRun({ seed, seconds, parts, say }: KillRunOptions): Promise<Kill[]> {
  const from = Date.now();
  const kills: Kill[] = [];
  let waiting: PartName[] = [];
  for (let turn = 0; ; turn += 1) {
    await pause(between(peace, lot(seed, 'peace', turn)) * 1_000);
    if (Date.now() - from > seconds * 1_000 && kills.length >= partNames.length) return kills;
    if (waiting.length === 0) waiting = [...partNames];
    const name = draw(waiting, seed, 'part', turn);
    waiting = waiting.filter((other) => other !== name);
    const part = parts[name];
    const at = (Date.now() - from) / 1_000;
    if (!part.isRunning()) throw new Error(`The ${name} had ended by itself before its turn`);
    await part.kill();
    const down = between(away, lot(seed, 'away', turn));
    await pause(down * 1_000);
    const killed = Date.now();
    await part.start();
    const kill = { at: Math.round(at * 10) / 10, part: name, downSeconds: Math.round(down * 10) / 10, backSeconds: Math.round((Date.now() - killed) / 100) / 10 };
    kills.push(kill);
    say(`${kill.at} s: ${name} was killed, away for ${kill.downSeconds} s, up again after ${kill.backSeconds} s`);
  }
}
