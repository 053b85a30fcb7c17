/** What HTTP calls of the package {@code scheme}: controllers and pages. */
package org.huanjie.scheme.web;
