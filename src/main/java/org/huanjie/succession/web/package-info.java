/** What HTTP calls of the package {@code succession}: controllers and pages. */
package org.huanjie.succession.web;
