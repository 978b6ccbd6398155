import type { AboutIds, NewArticle } from '../../contracts/articles';
import type { Label } from '../../contracts/label';
import type { FaultKind, NewTemplate } from '../../contracts/knowledge';
import { itemId } from './catalogue';
import { termId } from './catalogue-lists';

type Leaf = readonly [code: string, fa: string, en: string, parts?: readonly string[], voidsCover?: boolean];
type Branch = readonly [code: string, fa: string, en: string, below: readonly Leaf[]];
export interface DemoFault { kind: FaultKind; code: string; name: Label; below: string | null; parts: string[]; voidsCover: boolean }

const trees: Readonly<Record<FaultKind, readonly Branch[]>> = {
  symptom: [
    ['POWER', 'برق و روشن‌شدن', 'Power', [['POWER-NONE', 'روشن نمی‌شود', 'Does not start'], ['POWER-OFF', 'خودبه‌خود خاموش می‌شود', 'Turns itself off'], ['POWER-TRIP', 'فیوز می‌پراند', 'Trips the fuse']]],
    ['COOL', 'سرمایش', 'Cooling', [['COOL-NONE', 'سرد نمی‌کند', 'Does not cool'], ['COOL-ICE', 'برفک می‌زند', 'Ices up']]],
    ['WATER', 'آب', 'Water', [['WATER-LEAK', 'آب می‌دهد', 'Leaks'], ['WATER-STAYS', 'آب را تخلیه نمی‌کند', 'Does not drain'], ['WATER-NONE', 'آب نمی‌گیرد', 'Takes no water']]],
    ['SCREEN', 'تصویر و لمس', 'Screen and touch', [['SCREEN-BROKEN', 'صفحه شکسته است', 'Broken screen'], ['SCREEN-LINES', 'تصویر خط دارد', 'Lines in the picture'], ['SCREEN-TOUCH', 'لمس کار نمی‌کند', 'Touch does not work']]],
    ['CHARGE', 'شارژ و باتری', 'Charge and battery', [['CHARGE-NONE', 'شارژ نمی‌شود', 'Does not charge'], ['CHARGE-SHORT', 'باتری زود خالی می‌شود', 'Battery does not last'], ['CHARGE-SWOLLEN', 'باتری باد کرده است', 'Swollen battery']]],
    ['NOISE', 'صدا و لرزش', 'Noise and vibration', [['NOISE-RUN', 'هنگام کار صدا می‌دهد', 'Noise while running'], ['NOISE-SHAKE', 'می‌لرزد و جابه‌جا می‌شود', 'Shakes and moves']]],
  ],
  cause: [
    ['ELECTRIC', 'برقی', 'Electrical', [['ELECTRIC-BOARD', 'برد فرمان سوخته', 'Burnt control board', ['P-REF-PCB', 'P-WSH-PCB', 'P-DSH-PCB']], ['ELECTRIC-CAP', 'خازن باد کرده', 'Swollen capacitor', ['P-CAP-450']], ['ELECTRIC-SURGE', 'نوسان برق', 'Power surge', ['P-VAR-14D', 'P-FUSE-10A'], true]]],
    ['MECHANIC', 'مکانیکی', 'Mechanical', [['MECHANIC-BEARING', 'بلبرینگ فرسوده', 'Worn bearing', ['P-BRG-6204', 'P-BRG-6205']], ['MECHANIC-PUMP', 'پمپ تخلیه گیر کرده', 'Drain pump is stuck', ['P-WSH-PMP', 'P-DSH-WPM']]]],
    ['GAS', 'مدار گاز', 'Gas circuit', [['GAS-LEAK', 'نشت گاز', 'Gas leaks', ['P-GAS-R600', 'P-GAS-R410']], ['GAS-COMPRESSOR', 'کمپرسور ضعیف یا قفل', 'Weak or locked compressor', ['P-REF-COMP']]]],
    ['PHONE', 'گوشی و تبلت', 'Phones and tablets', [['PHONE-DROP', 'ضربه و افتادن', 'Dropped', ['P-MOB-LCD', 'P-MOB-BCK'], true], ['PHONE-PORT', 'سوکت شارژ اکسید', 'Oxidised charging port', ['P-MOB-CHG']], ['PHONE-CELL', 'سلول باتری فرسوده', 'Worn battery cell', ['P-MOB-BAT']], ['PHONE-WATER', 'آب‌خوردگی', 'Water damage', ['P-MOB-SPK'], true]]],
    ['USE', 'کاربری', 'Use', [['USE-SEAL', 'پلمب شکسته', 'Broken seal', [], true], ['USE-LIME', 'رسوب آب', 'Limescale', ['P-FLT-WTR']], ['USE-SETUP', 'نصب یا تنظیم نادرست', 'Wrong installation or setting']]],
  ],
  action: [
    ['REPLACE', 'تعویض', 'Replace', [['REPLACE-PART', 'تعویض قطعه', 'Part replaced'], ['REPLACE-UNIT', 'تعویض دستگاه', 'Device replaced']]],
    ['REPAIR', 'تعمیر', 'Repair', [['REPAIR-BOARD', 'تعمیر برد', 'Board repaired'], ['REPAIR-CLEAN', 'شست‌وشو و سرویس', 'Cleaned and serviced']]],
    ['SETUP', 'تنظیم', 'Set up', [['SETUP-SOFTWARE', 'نصب نرم‌افزار', 'Software installed'], ['SETUP-TAUGHT', 'آموزش به مشتری', 'Customer instructed']]],
  ],
  complaint: [
    ['TIME', 'زمان', 'Time', [['TIME-LATE', 'دیرکرد در تحویل', 'Late delivery'], ['TIME-NOWORD', 'بی‌خبری از وضعیت', 'Not told how it stands']]],
    ['WORK', 'کیفیت کار', 'Work', [['WORK-AGAIN', 'ایراد برگشت', 'The fault came back'], ['WORK-DAMAGE', 'آسیب در تعمیرگاه', 'Damaged in the workshop']]],
    ['MONEY', 'هزینه', 'Money', [['MONEY-HIGH', 'هزینه زیاد', 'Too expensive'], ['MONEY-WARRANTY', 'نپذیرفتن گارانتی', 'Warranty refused']]],
  ],
};

/** Those that stand below others come after them. */
export const demoFaults: readonly DemoFault[] = (Object.entries(trees) as [FaultKind, readonly Branch[]][]).flatMap(([kind, branches]) => branches.flatMap(([code, fa, en, below]): DemoFault[] => [
  { kind, code, name: { fa, en }, below: null, parts: [], voidsCover: false },
  ...below.map(([leaf, leafFa, leafEn, parts = [], voidsCover = false]) => ({ kind, code: leaf, name: { fa: leafFa, en: leafEn }, below: code, parts: parts.map(itemId), voidsCover })),
]));

const answer = (code: string, question: Label, said: Label): NewTemplate => ({ code, name: question, answer: said });
export const demoAnswers: readonly NewTemplate[] = [
  answer('HOW-LONG', { fa: 'تعمیر چند روز طول می‌کشد؟', en: 'How long does the repair take?' }, { fa: 'تا سه روز کاری پس از تأیید هزینه آماده است. اگر قطعه نرسد، همان روز خبر می‌دهیم.', en: 'It is ready within three working days after the cost is agreed. If a part does not come, we say so the same day.' }),
  answer('GUARANTEE', { fa: 'تعمیر ضمانت دارد؟', en: 'Is the repair guaranteed?' }, { fa: 'تعمیر و قطعه تعویض‌شده سه ماه ضمانت دارد. رسید را نگه دارید.', en: 'The repair and the part that was replaced are guaranteed for three months. Keep the receipt.' }),
  answer('WHY-NOT-COVERED', { fa: 'چرا گارانتی نمی‌پذیرد؟', en: 'Why is it not covered?' }, { fa: 'عکس و گزارش کارشناس در پرونده است و می‌توانید اعتراض کنید؛ سرپرست ظرف دو روز کاری پاسخ می‌دهد.', en: 'Photos and the expert’s report are in the file, and you can object; the supervisor answers within two working days.' }),
  answer('PICK-UP', { fa: 'کِی بیایم تحویل بگیرم؟', en: 'When can I pick it up?' }, { fa: 'هر روز از ۹ تا ۱۷، پنج‌شنبه‌ها تا ۱۳. رسید پذیرش را همراه بیاورید.', en: 'Every day from 9 to 17, on Thursdays until 13. Bring the receipt of the intake.' }),
];

/** An article with the codes of the faults that it is about, whose ids the company gives. */
export type DemoArticle = Omit<NewArticle, 'about'> & { about: Omit<AboutIds, 'faults'>; faults: readonly string[] };
const kinds = (...codes: string[]): DemoArticle['about'] => ({ items: [], brands: [], productKinds: codes.map((code) => termId('product-kind', code)) });
export const demoArticles: readonly DemoArticle[] = [
  {
    code: 'PHONE-BATTERY', title: { fa: 'باتری بادکرده گوشی', en: 'A phone’s swollen battery' }, about: kinds('MOB', 'TAB'), faults: ['CHARGE-SWOLLEN', 'PHONE-CELL'], required: true,
    body: {
      fa: '> باتری بادکرده آتش می‌گیرد. **هرگز** با اهرم فلزی بلندش نکنید.\n\n## پیش از کار\n- گوشی را خاموش کنید و شارژ را زیر ۲۵٪ نگه دارید\n- عینک و دستکش بپوشید؛ سطل ماسه کنار دست باشد\n\n## گام‌ها\n۱. چسب را با گرمای ۶۰ درجه نرم کنید\n۲. کابل باتری را پیش از هر کار جدا کنید\n۳. باتری را با نوار خودش بیرون بکشید\n۴. باتری کهنه را در جعبه فلزی بگذارید و تحویل انبار ضایعات دهید\n\n## پس از کار\nشارژ کامل، دما زیر ۴۰ درجه و درب پشت بی‌فاصله باشد.',
      en: '> A swollen battery catches fire. **Never** lever it out with metal.\n\n## Before you begin\n- Turn the phone off and keep the charge below 25%\n- Wear goggles and gloves; have the sand bucket at hand\n\n## Steps\n1. Soften the glue at 60 °C\n2. Unplug the battery before anything else\n3. Pull the battery out by its own strip\n4. Put the old one into the metal box and hand it to the scrap store\n\n## Afterwards\nA full charge, below 40 °C, and the back cover without a gap.',
    },
  },
  {
    code: 'PHONE-WATER', title: { fa: 'گوشی آب‌خورده', en: 'A phone that got wet' }, about: kinds('MOB'), faults: ['PHONE-WATER'], required: false,
    body: { fa: 'پیش از شست‌وشو **روشن نکنید**.\n\n۱. باتری را جدا کنید\n۲. برد را با الکل ۹۹٪ و حمام فراصوت بشویید\n۳. دو ساعت در ۵۰ درجه خشک کنید\n\n> نشانگر رطوبت را از دو سو عکس بگیرید: بطلان گارانتی با همین عکس نشان داده می‌شود.', en: '**Do not turn it on** before it is cleaned.\n\n1. Unplug the battery\n2. Clean the board with 99% alcohol in the ultrasonic bath\n3. Dry it for two hours at 50 °C\n\n> Take pictures of the moisture mark from both sides: loss of cover is shown by them.' },
  },
  {
    code: 'DRAIN-PUMP', title: { fa: 'پمپ تخلیه: نخست فیلتر', en: 'Drain pump: the filter first' }, about: kinds('WSH', 'DSH'), faults: ['WATER-STAYS', 'MECHANIC-PUMP'], required: false,
    body: { fa: '## بررسی\n- فیلتر جلوی دستگاه؛ در نیمی از موارد همین است\n- شلنگ تخلیه تا خورده نباشد\n- مقاومت پمپ ۱۲۰ تا ۱۸۰ اهم\n\n## تعویض\n۱. دوشاخه و شیر آب را ببندید\n۲. دستگاه را به پهلوی چپ بخوابانید\n۳. بست‌ها را باز کنید و پمپ را با چرخش یک‌چهارم بیرون بیاورید', en: '## Check\n- The filter in front: half of the time it is this\n- That the drain hose is not bent\n- The pump’s resistance: 120 to 180 ohms\n\n## Replace\n1. Pull the plug and close the tap\n2. Lay the machine on its left side\n3. Open the clips and take the pump out with a quarter turn' },
  },
  {
    code: 'GAS-CHARGE', title: { fa: 'شارژ گاز R600a', en: 'Charging R600a' }, about: kinds('REF'), faults: ['GAS', 'COOL-NONE'], required: true,
    body: { fa: '> R600a آتش‌گیر است: پنجره باز، بی جرقه و بی شعله.\n\n۱. نشتی را با ازت بیابید\n۲. سی دقیقه وکیوم کنید\n۳. با ترازو شارژ کنید، نه با گیج؛ مقدار روی برچسب دستگاه است\n۴. لوله را پرس و جوش کنید\n\nپس از دو ساعت دمای یخچال باید زیر ۶ درجه باشد.', en: '> R600a burns: open the window, no sparks, no flames.\n\n1. Find the leak with nitrogen\n2. Pull a vacuum for thirty minutes\n3. Charge by weight, not by gauge; the label of the device says how much\n4. Crimp and braze the pipe\n\nAfter two hours the fridge must be below 6 °C.' },
  },
];
