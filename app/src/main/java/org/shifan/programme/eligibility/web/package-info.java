/** The host's desk: formal check, verdicts, exceptions. */
@org.jspecify.annotations.NullMarked
package org.shifan.programme.eligibility.web;
