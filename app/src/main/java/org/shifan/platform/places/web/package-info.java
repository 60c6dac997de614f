/** Pages of places and lists. */
@org.jspecify.annotations.NullMarked
package org.shifan.platform.places.web;
