import { useMutation } from '@tanstack/react-query';
import { api, read } from '../../../app/api-client';

/** What everybody may ask of a serial; nothing changes with it. */
export const useInquiry = () => useMutation({ mutationFn: (serial: string) => read(api.POST('/inquiry', { body: { serial } })) });
