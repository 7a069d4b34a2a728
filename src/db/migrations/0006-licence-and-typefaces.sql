-- The licence of what a municipality publishes (null: the usual one), and the typefaces that a paper's Word and Excel files name.

alter table ayumi.municipality add column licence text;
alter table ayumi.paper add column office_fonts text not null default 'biz-ud';
