-- Mail services also tell that a mail got there.
ALTER TABLE mail_report DROP CONSTRAINT mail_report_kind_check;
ALTER TABLE mail_report ADD CONSTRAINT mail_report_kind_check CHECK (kind IN ('hard', 'soft', 'complaint', 'delivered'));
