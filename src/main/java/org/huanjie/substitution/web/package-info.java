/** What HTTP calls of the package {@code substitution}: controllers and pages. */
package org.huanjie.substitution.web;
