-- Who gets a tool when: its roll-out, wave by wave, team by team.
create table tool_roll_out (
  request_id  uuid         primary key references tool_request,
  tool_id     uuid         not null references tool,
  sponsor_id  varchar(64)  not null,
  planned_at  timestamptz  not null
);
create index tool_roll_out_tool_idx on tool_roll_out (tool_id);

-- needed_percent: while the wave waits for so many trained people.
create table tool_wave (
  request_id      uuid         not null references tool_roll_out,
  number          integer      not null check (number > 0),
  go_live_on      date         not null,
  begun           boolean      not null default false,
  extended        boolean      not null default false,
  needed_percent  numeric(5,2) check (needed_percent between 0 and 100),
  live_on         date,
  primary key (request_id, number),
  check (live_on is null or (begun and needed_percent is null))
);
create index tool_wave_waiting on tool_wave (request_id) where needed_percent is not null;

create table tool_wave_team (
  request_id  uuid         not null,
  number      integer      not null,
  team_id     varchar(64)  not null,
  primary key (request_id, team_id),
  foreign key (request_id, number) references tool_wave
);

-- What was measured so many days after the last wave went live, and what it called for.
create table tool_measurement (
  request_id        uuid          not null references tool_request,
  day               integer       not null check (day > 0),
  tool_id           uuid          not null references tool,
  measured_on       date          not null,
  trained_percent   numeric(5,2)  not null,
  adoption_percent  numeric(5,2)  not null,
  stickiness        numeric(5,2),
  asked             integer       not null,
  answered          integer       not null,
  barrier           varchar(20)   check (barrier in ('AWARENESS', 'DESIRE', 'KNOWLEDGE', 'ABILITY', 'REINFORCEMENT')),
  verdict           varchar(20),
  intervention      varchar(30),
  primary key (request_id, day)
);
create index tool_measurement_tool_idx on tool_measurement (tool_id);
