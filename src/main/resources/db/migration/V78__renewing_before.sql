-- Whether the membership was expected to be paid for again from then on; null where that was not kept yet.
ALTER TABLE member_event ADD renews boolean;
