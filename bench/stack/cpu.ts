import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of `/proc` in a second, on every Linux that Node runs on. */
const ticks = 100;

interface Stat { parent: number; own: number; ended: number }

function statOf(pid: number): Stat | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').map(Number);
    const [parent, user, system, endedUser, endedSystem] = [fields[1], fields[11], fields[12], fields[13], fields[14]];
    return { parent: parent ?? 0, own: ((user ?? 0) + (system ?? 0)) / ticks, ended: ((endedUser ?? 0) + (endedSystem ?? 0)) / ticks };
  } catch {
    return undefined;
  }
}

/** Processor seconds of a process so far; with `children`, also of those it has and had (a PostgreSQL backend is a child of the server). */
export function cpuSeconds(pid: number, children = false): number {
  const stat = statOf(pid);
  if (!stat) return 0;
  if (!children) return stat.own;
  const living = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => statOf(Number(name))).filter((child) => child?.parent === pid);
  return stat.own + stat.ended + living.reduce((sum, child) => sum + (child?.own ?? 0), 0);
}

/** The most megabytes that a process has held in memory. */
export function peakMegabytes(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
  } catch {
    return Number.NaN;
  }
}

/** Of the whole machine: busy seconds of all cores. */
export function busySeconds(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0] = (/^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? '').split(' ').map(Number);
  return (user + nice + system + irq + soft) / ticks;
}

export interface CpuWatch { /** Cores that each process kept busy since the watch began, and `others`: what is none of ours. */ cores(): Record<string, number> }

export function watchCpu(processes: Record<string, { pid: number; children?: boolean }>): CpuWatch {
  const read = () => Object.fromEntries(Object.entries(processes).map(([name, { pid, children }]) => [name, cpuSeconds(pid, children)]));
  const [before, began, busy] = [read(), performance.now(), busySeconds()];
  return {
    cores() {
      const seconds = (performance.now() - began) / 1_000;
      const now = read();
      const cores = Object.fromEntries(Object.keys(processes).map((name) => [name, ((now[name] ?? 0) - (before[name] ?? 0)) / seconds]));
      const ours = Object.values(cores).reduce((sum, one) => sum + one, 0);
      return { ...cores, others: Math.max(0, (busySeconds() - busy) / seconds - ours) };
    },
  };
}
