package org.shifan.platform.web;

/** A code that has words for people; programs and the ledger keep the code itself. */
public interface Spoken {

    /** What it is called. */
    Words words();
}
