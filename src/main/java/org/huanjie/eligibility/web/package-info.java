/** What HTTP calls of the package {@code eligibility}: controllers and pages. */
package org.huanjie.eligibility.web;
