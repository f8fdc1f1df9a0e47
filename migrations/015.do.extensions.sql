-- How much longer a conversation may get is the fair's rule; either side may ask for it.
alter table fairs
  add column extension_minutes integer not null default 3
    constraint fair_extension_is_bounded check (extension_minutes between 1 and 30),
  add column extensions_allowed integer not null default 1
    constraint fair_extensions_are_bounded check (extensions_allowed between 0 and 10);
alter table interviews
  add column extensions_used integer not null default 0,
  -- Who pressed last.
  add column extended_by text constraint extender_is_known check (extended_by in ('worker', 'interviewer')),
  add constraint interview_extended_by_somebody check ((extensions_used = 0) = (extended_by is null));
