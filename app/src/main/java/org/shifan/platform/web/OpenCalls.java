package org.shifan.platform.web;

/** The calls that the {@link Prefix} of an address may name. */
public interface OpenCalls {

    /** Whether there is an open call with the id. */
    boolean isOpen(String call);
}
