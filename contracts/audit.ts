import { z } from 'zod';
import { labelSchema, type Label } from './label';
import { roleKey } from './roles';
import { id, instant, pageQuery } from './values';

/** Everything that is recorded, as people read it. An action that is not here does not compile where it is written down. */
export const auditActions = {
  'request.create': { fa: 'ثبت درخواست', en: 'Took in a request' },
  'request.import': { fa: 'ورود درخواست از فایل', en: 'Imported a request' },
  'request.comment': { fa: 'یادداشت روی درخواست', en: 'Commented on a request' },
  'request.attach': { fa: 'افزودن پرونده به درخواست', en: 'Added a file to a request' },
  'request.void': { fa: 'ابطال درخواست', en: 'Voided a request' },
  'request.announce-parts': { fa: 'اعلام رسیدن قطعه', en: 'Announced that parts have come' },
  'request.close': { fa: 'بستن درخواست', en: 'Closed a request' },
  'task.complete': { fa: 'انجام کار', en: 'Completed a task' },
  'task.assign': { fa: 'واگذاری کار', en: 'Assigned a task' },
  'task.claim': { fa: 'برداشتن کار', en: 'Claimed a task' },
  'task.release': { fa: 'رها کردن کار', en: 'Released a task' },
  'task.prioritise': { fa: 'تغییر اولویت کار', en: 'Changed the priority of a task' },
  'task.follow-up': { fa: 'زمان پیگیری کار', en: 'Said when to follow a task up' },
  'task.send-back': { fa: 'برگشت دادن به گام پیشین', en: 'Sent a request back to an earlier step' },
  'task.extend': { fa: 'تمدید مهلت کار', en: 'Extended the time of a task' },
  'absence.create': { fa: 'ثبت غیبت', en: 'Recorded an absence' },
  'absence.change': { fa: 'تغییر غیبت', en: 'Changed an absence' },
  'absence.end': { fa: 'پایان یا لغو غیبت', en: 'Ended or cancelled an absence' },
  'batch.start': { fa: 'آغاز کار گروهی', en: 'Started an act on many tasks' },
  'batch.stop': { fa: 'توقف کار گروهی', en: 'Stopped an act on many tasks' },
  'view.create': { fa: 'ساخت نمای صندوق کار', en: 'Saved a view of the inbox' },
  'view.change': { fa: 'تغییر نمای صندوق کار', en: 'Changed a view of the inbox' },
  'view.delete': { fa: 'حذف نمای صندوق کار', en: 'Deleted a view of the inbox' },
  'process.deploy': { fa: 'استقرار نسخه فرایند', en: 'Deployed a version of a process' },
  'process.plan': { fa: 'برنامه‌ریزی استقرار', en: 'Planned a deployment' },
  'process.plan-cancel': { fa: 'لغو استقرار برنامه‌ریزی‌شده', en: 'Cancelled a planned deployment' },
  'process.plan-refused': { fa: 'رد استقرار برنامه‌ریزی‌شده', en: 'A planned deployment was refused' },
  'process.start': { fa: 'آغاز فرایند', en: 'Started a process' },
  'process.operate': { fa: 'دخالت در اجرای فرایند', en: 'Moved a running process' },
  'process.set-variables': { fa: 'تغییر متغیرهای فرایند', en: 'Changed variables of a process' },
  'process.migrate': { fa: 'انتقال به نسخه دیگر', en: 'Moved to another version' },
  'process.migrate-undo': { fa: 'بازگشت از انتقال', en: 'Took a move to another version back' },
  'back-test.start': { fa: 'آزمون نسخه بر درخواست‌های گذشته', en: 'Tried a version on recorded requests' },
  'back-test.cancel': { fa: 'لغو آزمون نسخه', en: 'Cancelled a back-test' },
  'decision.deploy': { fa: 'استقرار جدول تصمیم', en: 'Deployed a decision' },
  'migration.start': { fa: 'آغاز انتقال گروهی', en: 'Started a migration' },
  'migration.undo': { fa: 'بازگرداندن انتقال گروهی', en: 'Took a migration back' },
  'migration.go-on': { fa: 'ادامه انتقال گروهی', en: 'Let a migration go on' },
  'migration.pause': { fa: 'مکث انتقال گروهی', en: 'Paused a migration' },
  'migration.stop': { fa: 'توقف انتقال گروهی', en: 'Stopped a migration' },
  'import.start': { fa: 'آغاز ورود فایل', en: 'Started an import' },
  'import.finish': { fa: 'پایان ورود فایل', en: 'An import ended' },
  'import.cancel': { fa: 'لغو ورود فایل', en: 'Cancelled an import' },
  'session.open': { fa: 'ورود به سامانه', en: 'Signed in' },
  'session.close': { fa: 'خروج از سامانه', en: 'Signed out' },
  'setting.change': { fa: 'تغییر تنظیم', en: 'Changed a setting' },
  'setting.cancel': { fa: 'لغو تغییر آینده تنظیم', en: 'Took back a planned change of a setting' },
  'session.revoke': { fa: 'پایان دادن به نشست‌های خود', en: 'Ended own sessions' },
  'session.end-all': { fa: 'بستن همه دسترسی‌های یک نفر', en: 'Ended all access of a person' },
  'password.change': { fa: 'تغییر گذرواژه خود', en: 'Changed own password' },
  'password.reset': { fa: 'بازنشانی گذرواژه یک نفر', en: 'Reset the password of a person' },
  'token.create': { fa: 'ساخت کلید دسترسی', en: 'Made an access token' },
  'token.revoke': { fa: 'لغو کلید دسترسی', en: 'Revoked an access token' },
  'personal.reveal': { fa: 'دیدن کامل یک داده شخصی', en: 'Was shown personal data whole' },
  'personal.pass-code': { fa: 'تغییر رمز دستگاه', en: 'Changed the pass-code of a device' },
  'personal.erase': { fa: 'پاک کردن داده‌های شخصی مشتری', en: 'Erased the personal data of a customer' },
  'sealing.renew': { fa: 'مهر دوباره داده‌های محرمانه با کلید تازه', en: 'Sealed confidential data again with a new key' },
  'webhook.create': { fa: 'ساخت وب‌هوک', en: 'Made a webhook' },
  'webhook.change': { fa: 'تغییر وب‌هوک', en: 'Changed a webhook' },
  'webhook.rotate': { fa: 'تعویض رمز وب‌هوک', en: 'Gave a webhook a new secret' },
  'webhook.redeliver': { fa: 'ارسال دوباره یک رویداد', en: 'Delivered an event again' },
  'webhook.replay': { fa: 'ارسال دوباره رویدادهای یک بازه', en: 'Replayed events of a span' },
  'webhook.switch-off': { fa: 'خاموش شدن خودکار وب‌هوک', en: 'A webhook was switched off by itself' },
  'audit.export': { fa: 'گرفتن خروجی از سوابق', en: 'Exported the record' },
  'role.create': { fa: 'ساخت نقش', en: 'Made a role' },
  'role.change': { fa: 'تغییر نقش', en: 'Changed a role' },
  'role.delete': { fa: 'حذف نقش', en: 'Deleted a role' },
  'group.create': { fa: 'ساخت گروه', en: 'Made a group' },
  'group.change': { fa: 'تغییر گروه', en: 'Changed a group' },
  'user.create': { fa: 'ساخت حساب کاربری', en: 'Made an account' },
  'user.change': { fa: 'تغییر حساب کاربری', en: 'Changed an account' },
  'people.export': { fa: 'گرفتن خروجی از فهرست افراد', en: 'Exported people' },
  'people.import': { fa: 'ورود افراد از فایل', en: 'Imported people' },
  'branch.create': { fa: 'ساخت شعبه', en: 'Made a branch' },
  'branch.change': { fa: 'تغییر شعبه', en: 'Changed a branch' },
  'unit.create': { fa: 'ساخت واحد', en: 'Made a unit' },
  'unit.change': { fa: 'تغییر واحد', en: 'Changed a unit' },
  'agent.create': { fa: 'ساخت نمایندگی', en: 'Made an agency' },
  'agent.change': { fa: 'تغییر نمایندگی', en: 'Changed an agency' },
} as const satisfies Record<string, Label>;
export type AuditAction = keyof typeof auditActions;
export const auditActionNames = Object.keys(auditActions) as [AuditAction, ...AuditAction[]];

export const auditQuery = pageQuery.extend({
  action: z.enum(auditActionNames).optional().describe('Only this action'), actorId: id.optional().describe('Only what this person did'), request: z.string().max(40).optional().describe('Only about the request of this number'),
  from: instant.optional().describe('From this instant on'), to: instant.optional().describe('Before this instant'),
});
/** Without pages: the whole of what the filters let through. */
export const auditExportQuery = auditQuery.omit({ limit: true, after: true });
/** More entries do not go into one file. */
export const mostExported = 20_000;
export const auditEntry = z.object({
  id, at: instant, actor: z.object({ id, name: labelSchema, login: z.string() }).nullable(), role: roleKey.nullable(), action: z.string(), resource: z.string(), resourceId: z.string(),
  request: z.object({ id, no: z.string() }).nullable(), /** The title of the task that it is about. */ task: labelSchema.nullable(), /** What that task was completed with, as its form names it. */ outcome: labelSchema.nullable(), /** What the row was before and is after, as far as it is recorded. */ before: z.unknown(), after: z.unknown(),
  /** The address that the person's request came from. */ address: z.string().nullable(), /** The personal token that acted on the person's behalf. */ token: z.object({ id, name: z.string() }).nullable(),
});
export type AuditEntryRow = z.infer<typeof auditEntry>;
