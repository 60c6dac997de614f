/** The desks of the experts, and the host's desk for panels. */
@org.jspecify.annotations.NullMarked
package org.shifan.programme.review.web;
