import { check } from '../../engine/check/check';
import type { CheckFinding } from '../../engine/check/model';
import { compile, type Compilation } from '../../engine/compile/compile';
import { openCatalog } from '../../engine/simulate/open-catalog';
import { inFile, worstOfEach, type FileFinding } from './file-findings';
import type { CheckOptions } from './options';
import { diagramsAt, readText } from './read-file';
import { Refusal, sentenceOf } from './refusal';
import type { Voice } from './voice';

/** What is said of one file. `executable`: it compiles; `sound`: the proof, also of one that does not. */
export interface Verdict { executable: boolean; sound: boolean | null; findings: FileFinding[] }

/** Says of each file, in their order and as soon as it is known, whether it can run and is sound. Ends with 1 when an error is found in one of them. */
export async function checkDiagrams({ files, process }: CheckOptions, { line, say }: Voice): Promise<number> {
  let refused = false;
  for (const file of files.flatMap(diagramsAt)) {
    const { executable, sound, findings } = await verdictOf(file, process);
    line({ file, executable, sound, findings: findings.map(({ rule, elements, call, severity, message, trace }) => ({ rule, element: elements[0] ?? null, elements, ...(call !== undefined && { call }), severity, message, ...(trace && { trace }) })) });
    for (const finding of findings) if (finding.severity !== 'info') say(`${file}: ${sentenceOf(finding)}`);
    refused ||= findings.some(({ severity }) => severity === 'error');
  }
  return refused ? 1 : 0;
}

async function verdictOf(file: string, process: string | undefined): Promise<Verdict> {
  try {
    return await judge(await readText(file), process);
  } catch (error) {
    if (error instanceof Refusal) return { executable: false, sound: null, findings: error.findings };
    throw error;
  }
}

/**
 * A file can run, and is sound, when each of its processes is; those that are called are part of their callers. A process for people
 * beside one that runs is proved and reported, and refuses nothing.
 */
async function judge(xml: string, process: string | undefined): Promise<Verdict> {
  const read = (id: string): Promise<Compilation> => compile(xml, openCatalog, { lint: true, process: id });
  const first = await compile(xml, openCatalog, { lint: true, ...(process !== undefined && { process }) });
  const several = first.findings.find(({ rule }) => rule === 'several-processes');
  const run = several ? [] : [first];
  for (const id of several?.elements ?? first.beside?.run ?? []) run.push(await read(id));
  const forPeople: Compilation[] = [];
  for (const id of first.beside?.forPeople ?? []) forPeople.push(await read(id));
  const [own, others] = [run, forPeople].map((compilations) => compilations.map(proved)) as [Verdict[], Verdict[]];
  const verdicts = [...own, ...others].map(({ sound }) => sound);
  const told = others.flatMap(({ findings }) => findings).map((finding): FileFinding => ({ ...finding, severity: 'info' }));
  return {
    executable: !several && own.every(({ executable }) => executable),
    sound: verdicts.includes(false) ? false : verdicts.includes(null) ? null : true,
    findings: worstOfEach([...(several ? first.findings : []), ...own.flatMap(({ findings }) => findings), ...told]),
  };
}

function proved({ graph, draft, findings }: Compilation): Verdict {
  const result: { sound: boolean | null; findings: CheckFinding[] } = draft ? check(draft) : { sound: null, findings: [] };
  return { executable: graph !== null, sound: result.sound, findings: [...findings, ...result.findings.map((finding) => inFile(draft!, finding))] };
}
