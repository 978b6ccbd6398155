/** DMN files and their decisions, versioned like diagrams: a version is never changed. A decision gets a new one only when its content changes. */
export const up = `
create table decision_file (
  id uuid primary key, file text not null, version integer not null, xml text not null, created_at timestamptz not null default now(), created_by uuid references app_user,
  unique (file, version)
);
create table decision_definition (
  id uuid primary key, decision text not null, version integer not null, file_id uuid not null references decision_file, name_fa text not null, name_en text not null,
  hash text not null, graph jsonb not null, created_at timestamptz not null default now(),
  unique (decision, version)
);
create index on decision_definition (file_id);
grant select, insert on decision_file, decision_definition to zamen_app;
`;

export const down = `
drop table if exists decision_definition, decision_file;
`;
