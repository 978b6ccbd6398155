import type { Family } from './family';

export const homeFamilies: readonly Family[] = [
  {
    code: 'AIR', fa: 'کولر گازی', en: 'Air conditioner', workshop: 'HOM',
    models: [['جنرال', 'AGHF-30', 720], ['ال‌جی', 'NF-247', 610], ['گری', 'Q4-24', 445], ['اسنوا', 'INV-24', 420], ['ایران رادیاتور', 'IAC-24', 360], ['هایسنس', 'HRH-30', 465], ['سام', 'CE-24', 330]],
    parts: [['PCB', 'برد پنل داخلی', 'Indoor board', 27], ['FAN', 'موتور فن داخلی', 'Indoor fan motor', 16.8], ['OFN', 'موتور فن بیرونی', 'Outdoor fan motor', 19.5], ['SEN', 'سنسور دما', 'Thermistor', 2.9], ['RMT', 'کنترل از راه دور', 'Remote control', 3.8], ['CAP', 'خازن کمپرسور', 'Compressor capacitor', 3.1], ['VLV', 'شیر چهارطرفه', 'Four-way valve', 12.2]],
    services: [['GAS', 'شارژ گاز کولر', 'Recharge', 18.5], ['FAN', 'تعویض موتور فن', 'Fan motor replacement', 9.2], ['GEN', 'سرویس فصلی کولر', 'Seasonal service', 7.5], ['ELC', 'تعمیر برد کولر', 'Board repair', 12.6]],
    accessories: ['کنترل', 'پایه دیواری'],
    faults: [
      { words: ['باد می‌زند ولی خنک نمی‌کند', 'هوای گرم می‌دهد'], findings: 'گاز مدار کم است و از اتصال فلر نشت دارد.', done: 'نشتی رفع و گاز شارژ شد.', parts: ['CAP'], service: 'GAS', minutes: 110 },
      { words: ['از پنل داخلی آب می‌چکد', 'آب روی دیوار می‌ریزد'], findings: 'شلنگ تخلیه گرفته و پنل کثیف است.', done: 'مسیر تخلیه باز و پنل شست‌وشو شد.', parts: [], service: 'GEN', minutes: 55 },
      { words: ['روشن نمی‌شود و چراغش چشمک می‌زند', 'خطای E6 می‌دهد'], findings: 'برد پنل داخلی آسیب نوسان برق دیده است.', done: 'برد پنل داخلی تعویض شد.', parts: ['PCB'], service: 'ELC', minutes: 70 },
      { words: ['صدای تق‌تق از کولر می‌آید', 'فن صدا می‌دهد و کند می‌چرخد'], findings: 'بوش موتور فن داخلی ساییده است.', done: 'موتور فن داخلی تعویض شد.', parts: ['FAN'], service: 'FAN', minutes: 85 },
    ],
  },
  {
    code: 'BLR', fa: 'پکیج دیواری', en: 'Combi boiler', workshop: 'HOM',
    models: [['بوتان', 'پرلا 24', 395], ['ایران رادیاتور', 'L24FF', 372], ['مگا', 'M-24', 358], ['بوش', 'WBN-6000', 560], ['ایمرگاس', 'Nike 28', 610], ['آریستون', 'Clas 24', 545]],
    parts: [['PMP', 'پمپ سیرکولاسیون', 'Circulation pump', 26], ['EXC', 'مبدل ثانویه', 'Plate heat exchanger', 21], ['TRW', 'شیر سه‌راهه', 'Three-way valve', 13.8], ['FLW', 'فلوسوئیچ', 'Flow switch', 4.9], ['PCB', 'برد پکیج', 'Boiler board', 38], ['NTC', 'سنسور NTC', 'NTC sensor', 2.2], ['EXP', 'منبع انبساط', 'Expansion vessel', 11.4]],
    services: [['DES', 'اسیدشویی مبدل', 'Exchanger descaling', 12], ['GEN', 'سرویس سالانه پکیج', 'Annual service', 8.8], ['ELC', 'تعمیر برد پکیج', 'Board repair', 14.5], ['HYD', 'تعمیر مدار آب', 'Water circuit repair', 11.6]],
    accessories: ['دودکش', 'دفترچه ضمانت'],
    faults: [
      { words: ['آب گرم سرد و گرم می‌شود', 'وسط دوش آب سرد می‌شود'], findings: 'مبدل ثانویه رسوب‌گرفته و سنسور NTC کند است.', done: 'مبدل اسیدشویی و سنسور تعویض شد.', parts: ['NTC'], service: 'DES', minutes: 90 },
      { words: ['فشار آب پکیج مدام می‌افتد', 'هر روز باید آب شوفاژ را پر کنم'], findings: 'منبع انبساط باد ندارد و دیافراگم آن پاره است.', done: 'منبع انبساط تعویض و فشار تنظیم شد.', parts: ['EXP'], service: 'HYD', minutes: 80 },
      { words: ['رادیاتورها گرم نمی‌شود ولی آب گرم داریم', 'شوفاژ کار نمی‌کند'], findings: 'شیر سه‌راهه در حالت آب مصرفی گیر کرده است.', done: 'شیر سه‌راهه تعویض شد.', parts: ['TRW'], service: 'HYD', minutes: 75 },
    ],
  },
  {
    code: 'VAC', fa: 'جاروبرقی', en: 'Vacuum cleaner', workshop: 'HOM',
    models: [['پارس خزر', 'VC-2200', 62], ['بوش', 'BGL8', 148], ['میله', 'C3', 260], ['فیلیپس', 'FC9174', 121], ['سامسونگ', 'VC-24', 98], ['شیائومی', 'G11', 165]],
    parts: [['MTR', 'موتور مکش', 'Suction motor', 16.5], ['CRB', 'زغال موتور', 'Carbon brushes', 1.1], ['HSE', 'خرطومی', 'Hose', 4.4], ['FLT', 'فیلتر هپا', 'HEPA filter', 2.6], ['CRD', 'سیم‌جمع‌کن', 'Cord reel', 5.9], ['BAT', 'باتری', 'Battery pack', 18]],
    services: [['MTR', 'تعمیر موتور جاروبرقی', 'Motor repair', 5.8], ['GEN', 'سرویس جاروبرقی', 'Vacuum service', 3.2], ['CRD', 'تعمیر سیم‌جمع‌کن', 'Cord reel repair', 3.6]],
    accessories: ['سری فرش', 'لوله تلسکوپی', 'خرطومی'],
    faults: [
      { words: ['مکش ندارد', 'خیلی کم می‌کشد و داغ می‌کند'], findings: 'فیلتر هپا بسته و موتور داغ می‌کند.', done: 'فیلتر تعویض و مسیر هوا تمیز شد.', parts: ['FLT'], service: 'GEN', minutes: 30 },
      { words: ['بوی سوختگی می‌دهد و خاموش می‌شود', 'جرقه می‌زند و بو می‌دهد'], findings: 'زغال موتور تمام شده و کلکتور ساییده است.', done: 'موتور مکش تعویض شد.', parts: ['MTR'], service: 'MTR', minutes: 50 },
      { words: ['سیمش جمع نمی‌شود', 'سیم نصفه بیرون می‌ماند'], findings: 'فنر سیم‌جمع‌کن شکسته است.', done: 'سیم‌جمع‌کن تعویض شد.', parts: ['CRD'], service: 'CRD', minutes: 40 },
    ],
  },
  {
    code: 'COF', fa: 'قهوه‌ساز', en: 'Coffee machine', workshop: 'HOM',
    models: [['دلونگی', 'EC-685', 175], ['نوا', 'NCM-128', 58], ['مباشی', 'ME-ECM2020', 49], ['فیلیپس', 'EP-2220', 390], ['سنکور', 'SES-4010', 112], ['گاستروبک', '42612', 335]],
    parts: [['PMP', 'پمپ ۱۵ بار', '15 bar pump', 5.6], ['THB', 'ترموبلاک', 'Thermoblock', 9.7], ['GRD', 'آسیاب', 'Grinder', 14.2], ['ORG', 'اورینگ گروپ', 'Group gasket', 0.8], ['VLV', 'شیر برقی', 'Solenoid valve', 3.4], ['TNK', 'مخزن آب', 'Water tank', 4.1]],
    services: [['DES', 'رسوب‌زدایی', 'Descaling', 3.8], ['PMP', 'تعویض پمپ', 'Pump replacement', 5.2], ['GEN', 'سرویس قهوه‌ساز', 'Coffee machine service', 4.6]],
    accessories: ['پرتافیلتر', 'پیمانه', 'نازل بخار'],
    faults: [
      { words: ['آب بالا نمی‌آید و فقط صدا می‌دهد', 'پمپ صدا می‌دهد ولی قهوه نمی‌آید'], findings: 'پمپ فشار نمی‌سازد و مسیر رسوب دارد.', done: 'پمپ تعویض و دستگاه رسوب‌زدایی شد.', parts: ['PMP'], service: 'PMP', minutes: 50 },
      { words: ['از دور دسته آب بیرون می‌زند', 'دسته محکم نمی‌شود و چکه می‌کند'], findings: 'اورینگ گروپ سفت و ترک‌خورده است.', done: 'اورینگ گروپ تعویض شد.', parts: ['ORG'], service: 'GEN', minutes: 25 },
      { words: ['قهوه سرد می‌دهد', 'بخار ندارد و گرم نمی‌کند'], findings: 'المنت ترموبلاک قطع است.', done: 'ترموبلاک تعویض و دما سنجیده شد.', parts: ['THB'], service: 'DES', minutes: 60 },
    ],
  },
  {
    code: 'WTC', fa: 'آب‌سردکن', en: 'Water cooler', workshop: 'HOM',
    models: [['ایستکول', 'TM-SW418', 128], ['ال‌جی', 'WD-104', 212], ['مباشی', 'ME-WD317', 94], ['بست', 'BWD-250', 82], ['نیکسان', 'NX-3020', 76]],
    parts: [['CMP', 'کمپرسور', 'Compressor', 31], ['TAP', 'شیر برداشت', 'Tap', 1.4], ['HTR', 'المنت آب‌گرم', 'Hot tank heater', 3.9], ['THS', 'ترموستات', 'Thermostat', 1.8], ['FLT', 'فیلتر رسوب', 'Sediment filter', 1.2], ['PLT', 'ماژول ترموالکتریک', 'Peltier module', 5.5]],
    services: [['GEN', 'سرویس و ضدعفونی', 'Service and disinfection', 4.4], ['GAS', 'شارژ گاز آب‌سردکن', 'Recharge', 9.8], ['LEK', 'رفع نشتی آب', 'Leak repair', 3.7]],
    accessories: ['سینی چکه', 'دفترچه راهنما'],
    faults: [
      { words: ['آب سرد نمی‌دهد', 'فقط آب ولرم بیرون می‌آید'], findings: 'ترموستات قطع نمی‌شود و کمپرسور استارت نمی‌خورد.', done: 'ترموستات تعویض و مدار آزموده شد.', parts: ['THS'], service: 'GEN', minutes: 50 },
      { words: ['از شیر چکه می‌کند', 'زیر دستگاه همیشه آب هست'], findings: 'واشر شیر برداشت سخت شده است.', done: 'شیر برداشت تعویض شد.', parts: ['TAP'], service: 'LEK', minutes: 30 },
    ],
  },
  {
    code: 'RIC', fa: 'پلوپز', en: 'Rice cooker', workshop: 'HOM',
    models: [['پارس خزر', 'RC-271', 58], ['پارس خزر', 'DMC-181', 66], ['تفال', 'RK-732', 112], ['گاسونیک', 'GRC-684', 41], ['میگل', 'GMC-100', 39], ['بوش', 'MUC-88', 138]],
    parts: [['PAN', 'قابلمه نچسب', 'Non-stick pan', 8.4], ['HPL', 'صفحه حرارتی', 'Heating plate', 6.1], ['THF', 'فیوز حرارتی', 'Thermal fuse', 0.5], ['SWT', 'کلید پخت', 'Cook switch', 1.1], ['LID', 'درب شیشه‌ای', 'Glass lid', 3.3], ['TMR', 'تایمر', 'Timer', 4.2]],
    services: [['GEN', 'سرویس پلوپز', 'Rice cooker service', 2.6], ['ELC', 'تعمیر مدار پخت', 'Heating circuit repair', 3.8]],
    accessories: ['پیمانه', 'کفگیر'],
    faults: [
      { words: ['برنج نپخته می‌ماند و دکمه زود بالا می‌پرد', 'ته‌دیگ نمی‌گیرد'], findings: 'ترموستات مرکزی پیش از دمای پخت قطع می‌کند.', done: 'کلید پخت تعویض و دما تنظیم شد.', parts: ['SWT'], service: 'ELC', minutes: 35 },
      { words: ['اصلاً روشن نمی‌شود', 'وسط پخت خاموش شد و دیگر روشن نشد'], findings: 'فیوز حرارتی سوخته است.', done: 'فیوز حرارتی تعویض و عایق سنجیده شد.', parts: ['THF'], service: 'ELC', minutes: 25 },
    ],
  },
];
