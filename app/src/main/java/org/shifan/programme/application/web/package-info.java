/** The desks of a city: its lead department drafts and supplements, its government approves. */
@org.jspecify.annotations.NullMarked
package org.shifan.programme.application.web;
