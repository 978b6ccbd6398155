import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { SettingKey } from '@contracts/settings';
import type { SettingChange, SettingDetail, SettingScope } from '@contracts/settings-api';
import { api, goingOnFrom, once, read } from '../../../app/api-client';

const all = ['settings'] as const;
export const settingList = queryOptions({ queryKey: [...all, 'list'], queryFn: ({ signal }) => read(api.GET('/settings', { signal })) });
export const settingDetail = (key: SettingKey) => queryOptions({ queryKey: [...all, 'one', key], queryFn: ({ signal }) => read(api.GET('/settings/{key}', { params: { path: { key } }, signal })) });

/** Both answer with the setting as it is then; a refusal fetches it anew, since somebody else may have been faster. */
function useSettingWrite<T>(key: SettingKey, write: (given: T) => Promise<SettingDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: (detail) => {
      client.setQueryData(settingDetail(key).queryKey, detail);
      return client.invalidateQueries({ queryKey: settingList.queryKey });
    },
    onError: () => client.invalidateQueries({ queryKey: settingDetail(key).queryKey }),
  });
}
export const useChangeSetting = (key: SettingKey) => useSettingWrite(key, ({ revision, ...change }: SettingChange & { /** That was seen. */ revision: string }) => read(api.PUT('/settings/{key}', { params: { path: { key }, header: goingOnFrom(revision) }, body: change })));
export const useCancelSetting = (key: SettingKey) => useSettingWrite(key, (planned: { scope: SettingScope; validFrom: string }) => read(api.POST('/settings/{key}/cancel', { params: { path: { key }, header: once() }, body: planned })));
