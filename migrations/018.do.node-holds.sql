-- Which processes hold a connection in a room whose emptiness means something: a side of an interview, a page at a desk.
-- Rows, so that no process has to ask the others, of which one may be dead. One row for each process and room.
create table node_holds (
  room text not null,
  node_id uuid not null,
  primary key (room, node_id)
);
create index node_hold_by_node on node_holds (node_id);

-- Since when its beats have come without a gap. Who could not beat does not know whether others could: it judges nobody.
alter table nodes add column steady_since timestamptz not null default now();
