"""Times: an EDTF and TIMEX3 grammar, anchored on the publication date, never on the clock."""
