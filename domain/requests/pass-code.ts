import { statuses, type Status } from '../../contracts/statuses';
import type { Custody } from './ports';

/** Where a device is with somebody who needs no pass-code from us, or with nobody any more. */
const leftUs: Record<Custody, boolean> = {
  expected: false, 'with-us': false, 'with-technician': false, 'other-branch': false, 'at-supplier': false, lent: false,
  'with-agent': true, 'in-transit': true, 'with-customer': true, scrapped: true,
};

/** Whether the pass-code is forgotten with this: the device goes where nobody of ours works on it, or its request ends, also when it never came. */
export const forgetsPassCode = ({ custody, status }: { custody?: Custody | undefined; status?: Status | undefined }): boolean =>
  (custody !== undefined && leftUs[custody]) || (status !== undefined && statuses[status].final);
