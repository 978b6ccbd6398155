import { check } from '../../engine/check/check';
import type { CheckFinding } from '../../engine/check/model';
import { compile, type Compilation } from '../../engine/compile/compile';
import { openCatalog } from '../../engine/simulate/open-catalog';
import type { CheckOptions } from './options';
import { diagramsAt, readText } from './read-file';
import { Refusal, sentenceOf } from './refusal';
import type { Voice } from './voice';

/** What is said of one file. `executable`: it compiles; `sound`: the proof, also of one that does not. */
export interface Verdict { executable: boolean; sound: boolean | null; findings: CheckFinding[] }

/** Says of each file, in their order and as soon as it is known, whether it can run and is sound. Ends with 1 when an error is found in one of them. */
export async function checkDiagrams({ files, process }: CheckOptions, { line, say }: Voice): Promise<number> {
  let refused = false;
  for (const file of files.flatMap(diagramsAt)) {
    const { executable, sound, findings } = await verdictOf(file, process);
    line({ file, executable, sound, findings: findings.map(({ rule, elements, severity, message, trace }) => ({ rule, element: elements[0] ?? null, elements, severity, message, ...(trace && { trace }) })) });
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

/** A file with several processes of which none is the outermost is refused; it is sound when each of them is. */
async function judge(xml: string, process: string | undefined): Promise<Verdict> {
  const compiled = await compile(xml, openCatalog, { lint: true, ...(process !== undefined && { process }) });
  const several = compiled.findings.find(({ rule }) => rule === 'several-processes');
  if (!several) return proved([compiled], compiled.findings);
  const each: Compilation[] = [];
  for (const id of several.elements) each.push(await compile(xml, openCatalog, { lint: true, process: id }));
  return { ...proved(each, [...compiled.findings, ...each.flatMap(({ findings }) => findings)]), executable: false };
}

function proved(compilations: Compilation[], compiled: CheckFinding[]): Verdict {
  const results = compilations.map(({ draft }) => (draft ? check(draft) : { sound: null, findings: [] }));
  const verdicts = results.map(({ sound }) => sound);
  const findings = distinct([...compiled, ...results.flatMap((result) => result.findings)]);
  return { executable: compilations.every(({ graph }) => graph !== null), sound: verdicts.includes(false) ? false : verdicts.includes(null) ? null : true, findings };
}

/** What concerns the whole file is found in each of its processes. */
function distinct(findings: CheckFinding[]): CheckFinding[] {
  const seen = new Map(findings.map((finding) => [JSON.stringify([finding.rule, finding.elements, finding.params]), finding]));
  return [...seen.values()];
}
