package org.shifan.programme.application;

/**
 * The scan of a plan on paper, as pages show it where they show sections otherwise.
 *
 * @param path where it is downloaded
 * @param name of the file
 * @param size in bytes
 */
public record ScanLink(String path, String name, long size) {}
