import type { Family } from './family';

export const electronicFamilies: readonly Family[] = [
  {
    code: 'TVS', fa: 'تلویزیون', en: 'Television', workshop: 'ELC',
    models: [['سامسونگ', 'QN65', 890], ['ال‌جی', 'OLED55', 980], ['سونی', 'X85K', 1_020], ['ایکس‌ویژن', 'XTU-55', 310], ['اسنوا', 'SSD-50', 265], ['جی‌پلاس', 'GTV-58', 295], ['دوو', 'DSL-55', 270], ['تی‌سی‌ال', 'P735', 330]],
    parts: [['BKL', 'ردیف بک‌لایت', 'Backlight strips', 13.2], ['PSU', 'برد پاور', 'Power board', 17.5], ['MBD', 'مین‌برد', 'Main board', 39], ['TCN', 'برد تی‌کان', 'T-con board', 14.6], ['PNL', 'پنل', 'Panel', 310], ['SPK', 'بلندگو', 'Speaker', 4.3], ['RMT', 'کنترل', 'Remote control', 4.9], ['STD', 'پایه رومیزی', 'Stand', 7.2]],
    services: [['BKL', 'تعویض بک‌لایت', 'Backlight replacement', 15.5], ['ELC', 'تعمیر برد تلویزیون', 'Board repair', 12.8], ['SWU', 'به‌روزرسانی نرم‌افزار تلویزیون', 'Firmware update', 4.1], ['PNL', 'تعویض پنل تلویزیون', 'Panel replacement', 26]],
    accessories: ['کنترل', 'کابل برق', 'پایه'],
    faults: [
      { words: ['صدا دارد ولی تصویر ندارد', 'صفحه سیاه است، فقط صدا می‌آید'], findings: 'دو ردیف از بک‌لایت سوخته است.', done: 'بک‌لایت کامل تعویض و جریان تنظیم شد.', parts: ['BKL'], service: 'BKL', minutes: 120 },
      { words: ['چراغ قرمز چشمک می‌زند و روشن نمی‌شود', 'بعد از قطع و وصل برق دیگر روشن نشد'], findings: 'خازن‌های برد پاور باد کرده‌اند.', done: 'برد پاور تعویض شد.', parts: ['PSU'], service: 'ELC', minutes: 75 },
      { words: ['نصف تصویر خط‌خط شده', 'خط عمودی رنگی وسط صفحه افتاده'], findings: 'برد تی‌کان معیوب است؛ پنل سالم است.', done: 'برد تی‌کان تعویض شد.', parts: ['TCN'], service: 'ELC', minutes: 80 },
      { words: ['به وای‌فای وصل نمی‌شود و هنگ می‌کند', 'روی لوگو می‌ماند و بالا نمی‌آید'], findings: 'نرم‌افزار مین‌برد خراب شده است.', done: 'نرم‌افزار دوباره نصب و به‌روز شد.', parts: [], service: 'SWU', minutes: 45 },
    ],
  },
  {
    code: 'LAP', fa: 'لپ‌تاپ', en: 'Laptop', workshop: 'ELC',
    models: [['ایسوس', 'X515', 480], ['لنوو', 'IdeaPad 3', 455], ['اچ‌پی', 'Pavilion 15', 560], ['دل', 'Inspiron 15', 610], ['ایسر', 'Aspire 5', 430], ['اپل', 'MacBook Air', 980], ['ام‌اس‌آی', 'Katana 15', 890]],
    parts: [['BAT', 'باتری لپ‌تاپ', 'Laptop battery', 26], ['KBD', 'صفحه‌کلید', 'Keyboard', 14], ['LCD', 'صفحه‌نمایش', 'Screen', 48], ['SSD', 'حافظه SSD', 'SSD', 32], ['RAM', 'حافظه رم', 'Memory module', 24], ['FAN', 'فن پردازنده', 'CPU fan', 9.6], ['DCJ', 'جک شارژ', 'DC jack', 3.9], ['HNG', 'لولای صفحه', 'Hinge set', 7.7]],
    services: [['GEN', 'سرویس و خمیر حرارتی', 'Cleaning and thermal paste', 7.5], ['MBR', 'تعمیر مادربرد', 'Motherboard repair', 28], ['OSI', 'نصب سیستم‌عامل و پشتیبان', 'System install and backup', 6.2], ['LCD', 'تعویض صفحه‌نمایش', 'Screen replacement', 9.4]],
    accessories: ['شارژر', 'کیف', 'ماوس'],
    faults: [
      { words: ['خیلی داغ می‌کند و خاموش می‌شود', 'موقع کار سنگین خودش خاموش می‌شود'], findings: 'فن پردازنده لنگ می‌زند و خمیر حرارتی خشک است.', done: 'فن و خمیر حرارتی تعویض شد.', parts: ['FAN'], service: 'GEN', minutes: 70 },
      { words: ['شارژ نمی‌شود', 'فقط با برق کار می‌کند و باتری پر نمی‌شود'], findings: 'سلول‌های باتری تخلیه کامل شده و ظرفیت ۱۲ درصد است.', done: 'باتری تعویض و شارژ کامل آزموده شد.', parts: ['BAT'], service: 'GEN', minutes: 40 },
      { words: ['صفحه‌اش شکسته', 'گوشه تصویر سیاه شده و خط دارد'], findings: 'پنل صفحه‌نمایش ضربه خورده است.', done: 'صفحه‌نمایش تعویض شد.', parts: ['LCD'], service: 'LCD', minutes: 60 },
      { words: ['ویندوز بالا نمی‌آید، اطلاعاتم مهم است', 'صفحه آبی می‌دهد و ری‌استارت می‌شود'], findings: 'حافظه SSD خطای خواندن دارد؛ اطلاعات قابل نجات است.', done: 'اطلاعات پشتیبان گرفته و روی حافظه تازه نصب شد.', parts: ['SSD'], service: 'OSI', minutes: 150 },
    ],
  },
  {
    code: 'MOB', fa: 'گوشی همراه', en: 'Mobile phone', workshop: 'ELC',
    models: [['سامسونگ', 'Galaxy A54', 265], ['سامسونگ', 'Galaxy S23', 520], ['شیائومی', 'Redmi Note 12', 148], ['شیائومی', 'Poco X5', 172], ['اپل', 'iPhone 13', 690], ['نوکیا', 'G42', 115], ['هوآوی', 'Nova 11', 230]],
    parts: [['LCD', 'تاچ و ال‌سی‌دی', 'Display assembly', 42], ['BAT', 'باتری گوشی', 'Phone battery', 8.6], ['CHG', 'برد شارژ', 'Charging board', 4.7], ['CAM', 'دوربین اصلی', 'Main camera', 16.3], ['SPK', 'بلندگوی مکالمه', 'Earpiece', 2.5], ['BCK', 'درب پشت', 'Back cover', 5.2], ['SIM', 'خشاب سیم‌کارت', 'SIM tray', 0.9]],
    services: [['LCD', 'تعویض صفحه گوشی', 'Display replacement', 6.4], ['CHG', 'تعمیر سوکت شارژ', 'Charging port repair', 4.8], ['WTR', 'آب‌خوردگی و شست‌وشوی برد', 'Water damage cleaning', 9.9], ['SWU', 'فلش نرم‌افزار', 'Software flash', 3.9]],
    accessories: ['قاب', 'کارتن', 'کابل'],
    faults: [
      { words: ['از دستم افتاد و صفحه‌اش خرد شد', 'صفحه شکسته و لمس کار نمی‌کند'], findings: 'ال‌سی‌دی و تاچ شکسته، شاسی سالم است.', done: 'صفحه تعویض و لمس و نور آزموده شد.', parts: ['LCD'], service: 'LCD', minutes: 55 },
      { words: ['شارژ نمی‌گیرد مگر سیم را کج نگه دارم', 'خیلی کند شارژ می‌شود'], findings: 'سوکت برد شارژ لق و اکسید شده است.', done: 'برد شارژ تعویض شد.', parts: ['CHG'], service: 'CHG', minutes: 40 },
      { words: ['باتری‌اش دو ساعت هم دوام نمی‌آورد', 'باتری باد کرده و پشت گوشی بلند شده'], findings: 'باتری متورم شده و چسب درب پشت باز است.', done: 'باتری و درب پشت تعویض شد.', parts: ['BAT', 'BCK'], service: 'CHG', minutes: 45 },
      { words: ['افتاد توی آب و دیگر روشن نمی‌شود', 'آب خورده، روشن می‌شود ولی صدا ندارد'], findings: 'آثار اکسید روی برد و بلندگو دیده می‌شود.', done: 'برد شست‌وشو و بلندگو تعویض شد.', parts: ['SPK'], service: 'WTR', minutes: 110 },
    ],
  },
  {
    code: 'PRN', fa: 'چاپگر', en: 'Printer', workshop: 'ELC',
    models: [['اچ‌پی', 'LaserJet M111', 168], ['کانن', 'MF3010', 245], ['برادر', 'HL-L2320', 198], ['اپسون', 'L3250', 152], ['سامسونگ', 'M2070', 176]],
    parts: [['FUS', 'فیوزینگ', 'Fuser', 22], ['PCK', 'پیکاپ رول', 'Pickup roller', 1.9], ['DRM', 'درام', 'Drum', 6.8], ['HED', 'هد چاپ', 'Print head', 19], ['PSB', 'برد تغذیه', 'Supply board', 10.5]],
    services: [['FUS', 'تعمیر فیوزینگ', 'Fuser repair', 8.8], ['GEN', 'سرویس چاپگر', 'Printer service', 4.9], ['HED', 'شست‌وشوی هد', 'Head cleaning', 5.3]],
    accessories: ['کابل برق', 'کابل USB', 'کارتریج'],
    faults: [
      { words: ['کاغذ را گیر می‌دهد', 'چند برگ را با هم می‌کشد'], findings: 'پیکاپ رول صاف شده است.', done: 'پیکاپ رول تعویض و مسیر کاغذ تمیز شد.', parts: ['PCK'], service: 'GEN', minutes: 35 },
      { words: ['چاپ پاک می‌شود و دست را سیاه می‌کند', 'نوشته‌ها پخش می‌شود'], findings: 'هیتر فیوزینگ قطع است.', done: 'فیوزینگ تعویض شد.', parts: ['FUS'], service: 'FUS', minutes: 70 },
      { words: ['رنگ آبی را چاپ نمی‌کند', 'خط سفید وسط صفحه می‌اندازد'], findings: 'نازل‌های هد گرفته است.', done: 'هد شست‌وشو و هم‌تراز شد.', parts: [], service: 'HED', minutes: 60 },
    ],
  },
  {
    code: 'TAB', fa: 'تبلت', en: 'Tablet', workshop: 'ELC',
    models: [['سامسونگ', 'Tab S8', 410], ['اپل', 'iPad 9', 395], ['لنوو', 'Tab M10', 148], ['شیائومی', 'Pad 5', 232], ['هوآوی', 'MatePad', 265]],
    parts: [['LCD', 'صفحه تبلت', 'Tablet display', 36], ['BAT', 'باتری تبلت', 'Tablet battery', 11.2], ['CHG', 'سوکت شارژ', 'Charging port', 3.8], ['GLS', 'گلس و تاچ', 'Touch glass', 14.5], ['KEY', 'کلید پاور', 'Power key', 1.7]],
    services: [['LCD', 'تعویض صفحه تبلت', 'Display replacement', 8.2], ['CHG', 'تعمیر سوکت تبلت', 'Port repair', 4.6], ['SWU', 'بازیابی نرم‌افزار تبلت', 'Software recovery', 4.4]],
    accessories: ['قلم', 'کیف', 'شارژر'],
    faults: [
      { words: ['لمس گوشه پایین کار نمی‌کند', 'خودش دکمه‌ها را می‌زند'], findings: 'تاچ در ناحیه پایین نویز دارد.', done: 'گلس و تاچ تعویض شد.', parts: ['GLS'], service: 'LCD', minutes: 65 },
      { words: ['شارژ را نشان می‌دهد ولی پر نمی‌شود', 'سیم شارژ لق می‌زند'], findings: 'پین‌های سوکت شارژ شکسته است.', done: 'سوکت شارژ تعویض شد.', parts: ['CHG'], service: 'CHG', minutes: 45 },
      { words: ['روی علامت سیب می‌ماند', 'بعد از به‌روزرسانی بالا نمی‌آید'], findings: 'نرم‌افزار در به‌روزرسانی ناقص مانده است.', done: 'نرم‌افزار بازیابی شد؛ اطلاعات ماند.', parts: [], service: 'SWU', minutes: 60 },
    ],
  },
];
