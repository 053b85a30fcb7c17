/** What HTTP calls of the package {@code draft}: controllers and pages. */
package org.huanjie.draft.web;
