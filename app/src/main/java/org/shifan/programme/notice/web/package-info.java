/** Pages about calls and their rules. */
@org.jspecify.annotations.NullMarked
package org.shifan.programme.notice.web;
