import type { Role } from '../../contracts/roles';
import { agentId, agents, branchId, branches, unitId, units } from './organisation';
import { demoId } from './ids';

/** One password for all of the demo company: it is refused in production. */
export const demoPassword = 'zamen-demo';

export interface DemoPerson { login: string; role: Role; branch: string; unit: string | null; agent: string | null; allBranches: boolean; fa: string; en: string }
export const personId = (login: string): string => demoId('user', login);

/** The first of a role in the head office signs in by the role's name, the others by role, branch and number. */
const staffNames: readonly [role: Exclude<Role, 'agent'>, branch: string, unit: string | null, fa: string, en: string][] = [
  ['admin', 'THR', null, 'نیما صادقی', 'Nima Sadeghi'],
  ['manager', 'THR', null, 'مریم کاظمی', 'Maryam Kazemi'], ['manager', 'THR', null, 'بهرام نجفی', 'Bahram Najafi'],
  ['reception', 'THR', 'REC', 'سارا محمدی', 'Sara Mohammadi'], ['reception', 'THR', 'REC', 'الهام رستمی', 'Elham Rostami'],
  ['reception', 'THR', 'REC', 'پویا شریفی', 'Pouya Sharifi'], ['reception', 'THR', 'REC', 'نگار عباسی', 'Negar Abbasi'],
  ['supervisor', 'THR', null, 'حسین رضایی', 'Hossein Rezaei'], ['supervisor', 'THR', null, 'فرهاد قاسمی', 'Farhad Ghasemi'],
  ['technician', 'THR', 'HOM', 'علی مرادی', 'Ali Moradi'], ['technician', 'THR', 'HOM', 'رضا اکبری', 'Reza Akbari'], ['technician', 'THR', 'HOM', 'مهدی سلطانی', 'Mehdi Soltani'],
  ['technician', 'THR', 'ELC', 'امیر حیدری', 'Amir Heidari'], ['technician', 'THR', 'ELC', 'سمیرا یوسفی', 'Samira Yousefi'], ['technician', 'THR', 'ELC', 'کامران بهرامی', 'Kamran Bahrami'],
  ['technician', 'THR', 'BRD', 'آرش فتحی', 'Arash Fathi'],
  ['qc', 'THR', 'QC', 'لیلا امینی', 'Leila Amini'], ['qc', 'THR', 'QC', 'سعید نوری', 'Saeed Nouri'],
  ['delivery', 'THR', 'DLV', 'زهرا اسدی', 'Zahra Asadi'], ['delivery', 'THR', 'DLV', 'مجید کریمی', 'Majid Karimi'],
  ['manager', 'ISF', null, 'شهرام زارعی', 'Shahram Zarei'],
  ['reception', 'ISF', 'REC', 'مینا صالحی', 'Mina Salehi'], ['reception', 'ISF', 'REC', 'فاطمه باقری', 'Fatemeh Bagheri'],
  ['supervisor', 'ISF', null, 'داوود طاهری', 'Davoud Taheri'],
  ['technician', 'ISF', 'HOM', 'ایمان جعفری', 'Iman Jafari'], ['technician', 'ISF', 'HOM', 'محسن شفیعی', 'Mohsen Shafiei'], ['technician', 'ISF', 'ELC', 'وحید خانی', 'Vahid Khani'],
  ['qc', 'ISF', 'QC', 'نرگس حسینی', 'Narges Hosseini'],
  ['delivery', 'ISF', 'DLV', 'اکبر موسوی', 'Akbar Mousavi'], ['delivery', 'ISF', 'DLV', 'راضیه دهقان', 'Razieh Dehghan'],
  ['manager', 'MHD', null, 'جواد قربانی', 'Javad Ghorbani'],
  ['reception', 'MHD', 'REC', 'هدی تقوی', 'Hoda Taghavi'], ['reception', 'MHD', 'REC', 'بهاره میرزایی', 'Bahareh Mirzaei'],
  ['supervisor', 'MHD', null, 'غلامرضا وفایی', 'Gholamreza Vafaei'],
  ['technician', 'MHD', 'HOM', 'حمید رحیمی', 'Hamid Rahimi'], ['technician', 'MHD', 'HOM', 'یاسر کمالی', 'Yaser Kamali'], ['technician', 'MHD', 'ELC', 'پیمان ناصری', 'Peyman Naseri'],
  ['qc', 'MHD', 'QC', 'شیرین پارسا', 'Shirin Parsa'],
  ['delivery', 'MHD', 'DLV', 'کاظم ابراهیمی', 'Kazem Ebrahimi'], ['delivery', 'MHD', 'DLV', 'معصومه خسروی', 'Masoumeh Khosravi'],
];
const agentOwners: readonly [fa: string, en: string][] = [
  ['سیروس ملکی', 'Sirous Maleki'], ['بابک افشار', 'Babak Afshar'], ['محمد خلیلی', 'Mohammad Khalili'], ['ژاله رنجبر', 'Jaleh Ranjbar'], ['بهنام عزیزی', 'Behnam Azizi'], ['مهران دلیری', 'Mehran Daliri'],
  ['اعظم فلاح', 'Azam Fallah'], ['سهراب یزدانی', 'Sohrab Yazdani'], ['عادل حمیدی', 'Adel Hamidi'], ['ناصر بیات', 'Naser Bayat'], ['لادن شجاعی', 'Ladan Shojaei'], ['یعقوب نارویی', 'Yaghoub Narouei'],
];

const seen = new Map<string, number>();
function loginOf(role: Role, branch: string): string {
  const key = `${role}-${branch.toLowerCase()}`;
  const number = (seen.get(key) ?? 0) + 1;
  seen.set(key, number);
  return branch === branches[0]?.code && number === 1 ? role : `${key}-${number}`;
}

/** The forty of the company; managers of the head office and the administrator see every branch. */
export const staff: readonly DemoPerson[] = staffNames.map(([role, branch, unit, fa, en]) => ({
  login: loginOf(role, branch), role, branch, unit: unit && `${branch}-${unit}`, agent: null, allBranches: branch === 'THR' && (role === 'manager' || role === 'admin'), fa, en,
}));
/** One person an agent. */
export const agentPeople: readonly DemoPerson[] = agents.map(({ code, branch }, index) => ({
  login: index === 0 ? 'agent' : `agent-${index + 1}`, role: 'agent', branch, unit: null, agent: code, allBranches: false, fa: agentOwners[index]?.[0] ?? code, en: agentOwners[index]?.[1] ?? code,
}));
export const people: readonly DemoPerson[] = [...staff, ...agentPeople];

export interface PeopleRows { app_user: Record<string, unknown>[]; user_role: Record<string, unknown>[]; supervised: Record<string, unknown>[] }
/** The rows of everybody, with one hash for all, and each unit with its branch's supervisor. */
export function peopleRows(passwordHash: string): PeopleRows {
  return {
    app_user: people.map((person) => ({
      id: personId(person.login), login: person.login, password_hash: passwordHash, name_fa: person.fa, name_en: person.en, branch_id: branchId(person.branch),
      unit_id: person.unit && unitId(person.unit), agent_id: person.agent && agentId(person.agent), all_branches: person.allBranches,
    })),
    user_role: people.map(({ login, role }) => ({ user_id: personId(login), role })),
    supervised: units.filter(({ kind }) => kind === 'workshop').map((unit) => ({
      id: unitId(unit.code), branch_id: branchId(unit.branch), kind: unit.kind, code: unit.code, name_fa: unit.fa, name_en: unit.en,
      supervisor_id: personId(staff.find(({ role, branch }) => role === 'supervisor' && branch === unit.branch)?.login ?? ''),
    })),
  };
}
