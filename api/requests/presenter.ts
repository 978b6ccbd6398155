import { toString as drawQr } from 'qrcode';
import type { z } from 'zod';
import type { intakeReceipt } from '../../contracts/requests';
import type { IntakeReceipt } from '../../domain/requests/queries';

/** The QR code holds the tracking code alone: it is scanned at the counter and typed by customers. */
export async function presentReceipt(receipt: IntakeReceipt): Promise<z.infer<typeof intakeReceipt>> {
  return { ...receipt, qr: await drawQr(receipt.trackingCode, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }) };
}
