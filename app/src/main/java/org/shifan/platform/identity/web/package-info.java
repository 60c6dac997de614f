/** The pages about accounts, offices and organs. */
@org.jspecify.annotations.NullMarked
package org.shifan.platform.identity.web;
