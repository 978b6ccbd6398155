import { z } from 'zod';
import { defineTaskType } from '../form';
import { id } from '../values';
import { noteText, noteUi } from './form-fields';

/** Allocation, and again when a device keeps coming back from QC. */
export const assign = defineTaskType({
  name: 'assign', version: 1, role: 'supervisor', effect: 'assign', again: 'over',
  titles: { fa: 'تخصیص به تکنسین', en: 'Assign' },
  question: { fa: 'کدام تکنسین روی این دستگاه کار کند؟', en: 'Which technician takes this device?' },
  facts: ['words', 'promisedOn', 'condition', 'agent', 'remarks', 'technician'],
  outcomes: { assigned: { label: { fa: 'تخصیص بده', en: 'Assign' }, did: { fa: 'تکنسین را تعیین کرد', en: 'assigned a technician' }, tone: 'primary', requires: ['technicianId'] } },
  values: z.object({ technicianId: id.optional(), unitId: id.optional(), note: noteText }),
  ui: {
    order: ['technicianId', 'unitId', 'note'],
    fields: {
      technicianId: { label: { fa: 'تکنسین', en: 'Technician' }, widget: 'person', role: 'technician', width: 'half' },
      unitId: { label: { fa: 'واحد', en: 'Unit' }, widget: 'unit', role: 'workshop', width: 'half', help: { fa: 'خالی: واحد خود تکنسین', en: 'Empty: the technician’s own unit' } },
      note: { ...noteUi, label: { fa: 'یادداشت برای تکنسین', en: 'Note to the technician' } },
    },
  },
  output: z.object({ technicianId: id, unitId: id.nullable() }),
});
