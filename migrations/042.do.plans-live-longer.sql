-- Each vacuum and each analyze of a table makes every connection plan anew whatever names it. With what autovacuum does by itself a busy
-- fair's booths and desks were analyzed every second, and two fifths of the database's work was planning. Their rows change in their own
-- pages, which tidy themselves up; how many rows there are and what they hold hardly changes. Of tickets and interviews there are ever
-- more, and a plan made for few must not outlive them.
alter table booths set (fillfactor = 50,
  autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_scale_factor = 0, autovacuum_analyze_threshold = 1000, autovacuum_analyze_scale_factor = 0);
alter table desks set (
  autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_scale_factor = 0, autovacuum_analyze_threshold = 1000, autovacuum_analyze_scale_factor = 0);
alter table deadlines set (autovacuum_analyze_threshold = 5000, autovacuum_analyze_scale_factor = 0);
alter table tickets set (autovacuum_vacuum_threshold = 2000, autovacuum_analyze_threshold = 500, autovacuum_analyze_scale_factor = 0.5);
alter table interviews set (autovacuum_vacuum_threshold = 2000, autovacuum_analyze_threshold = 500, autovacuum_analyze_scale_factor = 0.5);
