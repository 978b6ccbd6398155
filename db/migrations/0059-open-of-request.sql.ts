/** What waits for others is what is open of the requests that somebody worked on; most tasks of a request are closed, and are not looked at for it. */
export const up = "create index task_open_of_request on task (request_id) where state = 'open';";
export const down = 'drop index task_open_of_request;';
