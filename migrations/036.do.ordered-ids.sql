-- In the order of their making: a pair's rows then stand at the end of each index that has its number, not on a page of their own each, which
-- costs an image of that page in the log.
alter table interviews alter column id set default uuidv7();
