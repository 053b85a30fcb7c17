/** What HTTP calls of the package {@code registration}: controllers and pages. */
package org.huanjie.registration.web;
