-- A lead that was taken back: nobody is alerted of it any more, and its links say so.
alter table offer add column withdrawn_at timestamptz;
