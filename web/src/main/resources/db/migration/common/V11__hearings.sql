-- What ends a tolerance before its day, and what becomes of a link by which an organisation answers. All append-only but the drafts.

alter table audit_hearing add column recipient varchar(254) default '' not null;
alter table audit_hearing add column language char(2) default 'fr' not null;

create table audit_tolerance_end (
  audit bigint not null,
  n int not null,
  ended timestamp with time zone not null,
  ended_by bigint references account (id),
  primary key (audit, n),
  foreign key (audit, n) references audit_tolerance (audit, n)
);

-- Each once: opened in a browser (only the SHA-256 of its key is kept), sent, withdrawn.
create table audit_hearing_act (
  audit bigint not null,
  n int not null,
  act varchar(20) not null,
  browser_sha256 char(64),
  done timestamp with time zone not null,
  account bigint references account (id),
  primary key (audit, n, act),
  foreign key (audit, n) references audit_hearing (audit, n)
);

-- What the organisation has written and not sent.
create table audit_hearing_draft (
  audit bigint not null,
  n int not null,
  finding varchar(40) not null,
  stance varchar(20) not null,
  said text not null,
  primary key (audit, n, finding),
  foreign key (audit, n) references audit_hearing (audit, n)
);
