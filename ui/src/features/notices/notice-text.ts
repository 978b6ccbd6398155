import { codeText } from '../../app/problem-text';
import type { Text } from '../../app/use-text';
import type { Notice } from './api/notices';

/** What happened, in one sentence; where it came to somebody who stands in, for whom. */
export const noticeText = ({ kind, params }: Pick<Notice, 'kind' | 'params'>, text: Text): string =>
  codeText(params['for'] !== undefined && text.has(`notice-for.${kind}`) ? `notice-for.${kind}` : `notice.${kind}`, params, text);
